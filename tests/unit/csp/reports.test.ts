import { describe, expect, it, vi } from 'vitest'
import { countReports } from '@/lib/csp/count-reports'
import { readReports } from '@/lib/csp/read-reports'
import { log } from '@/lib/log'
import { processMetrics } from '@/lib/metrics/process-metrics'

const read = (body: unknown) =>
  readReports(
    new Request('http://localhost/api/csp', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

describe('a report', () => {
  it.each([
    [
      { 'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'x' } },
      'script-src-elem',
    ],
    [{ 'csp-report': { 'violated-directive': "style-src 'self'" } }, 'style-src'],
    [
      [
        { type: 'csp-violation', body: { effectiveDirective: 'img-src' } },
        { type: 'deprecation', body: {} },
      ],
      'img-src',
    ],
  ])('%j is of %s', async (body, directive) => {
    expect(await read(body)).toEqual([{ directive }])
  })

  it.each([
    '',
    '{',
    {},
    { 'csp-report': {} },
    { 'csp-report': { 'effective-directive': 'a@b.c' } },
    { 'csp-report': { 'effective-directive': 'made-up-src' } },
  ])('%j is none', async (body) => {
    expect(await read(body)).toBeNull()
  })
})

it('counts reports by rule, and says so at most once a minute', () => {
  const said = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const report = { directive: 'img-src' }
  for (const second of [0, 1, 2, 59]) countReports([report, report], second * 1000)
  countReports([report], 61_000)
  expect(processMetrics().reports.read().samples).toEqual([
    { labels: { directive: 'img-src' }, value: 9 },
  ])
  expect(said.mock.calls).toEqual([
    ['csp.reported', { outcome: 'img-src', count: 1 }],
    ['csp.reported', { outcome: 'img-src', count: 8 }],
  ])
})

import { expect, it } from 'vitest'
import { expose } from '@/lib/metrics/exposition'
import { Counter, Histogram } from '@/lib/metrics/instruments'
import { countAnswer, processMetrics, readProcess } from '@/lib/metrics/process-metrics'
import { parseExposition } from '@/tests/factories/parse-exposition'

it('writes what a strict reader reads back, whatever a label holds', () => {
  const hard = 'a "quoted" \\ backslash,\nand {a} line = 1'
  const text = expose([
    {
      name: 'x_total',
      help: 'two\nlines \\ of help',
      type: 'counter',
      samples: [{ labels: { hard, n: 7 }, value: 1.5 }, { value: Number.POSITIVE_INFINITY }],
    },
    { name: 'nothing', help: 'left out', type: 'gauge', samples: [] },
  ])
  expect([...parseExposition(text)]).toEqual([
    [
      'x_total',
      {
        type: 'counter',
        samples: [
          { labels: { hard, n: '7' }, value: 1.5 },
          { labels: {}, value: Number.POSITIVE_INFINITY },
        ],
      },
    ],
  ])
})

it('counts by labels', () => {
  const counter = new Counter('x_total', 'x')
  for (const state of ['a', 'b', 'a']) counter.add({ state })
  expect(counter.read().samples).toEqual([
    { labels: { state: 'a' }, value: 2 },
    { labels: { state: 'b' }, value: 1 },
  ])
})

it('adds up a histogram from the smallest bound, a value on a bound below it', () => {
  const histogram = new Histogram('x_seconds', 'x')
  for (const seconds of [0.005, 0.3, 11]) histogram.observe(seconds)
  const read = parseExposition(expose([histogram.read()]))
  const under = (le: string) =>
    read.get('x_seconds_bucket')?.samples.find(({ labels }) => labels.le === le)?.value
  expect(['0.005', '0.25', '0.5', '10', '+Inf'].map(under)).toEqual([1, 1, 2, 2, 3])
  expect(read.get('x_seconds_sum')?.samples[0]?.value).toBeCloseTo(11.305)
  expect(read.get('x_seconds_count')?.samples[0]?.value).toBe(3)
})

it('tells of the process: answers, memory, time', () => {
  countAnswer({ route: '/articles/[slug]', method: 'GET', status: 200, ms: 12 })
  countAnswer({ route: '(none)', method: 'BREW', status: 405, ms: 1 })
  processMetrics().looks.add({ found: 'kept' })
  const read = parseExposition(expose(readProcess()))
  expect(read.get('nouriva_requests_total')?.samples).toEqual([
    { labels: { route: '/articles/[slug]', method: 'GET', status: '200' }, value: 1 },
    { labels: { route: '(none)', method: 'other', status: '405' }, value: 1 },
  ])
  expect(read.get('process_resident_memory_bytes')?.samples[0]?.value).toBeGreaterThan(1e6)
  expect([...read.keys()]).toContain('nouriva_render_seconds_count')
})

import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findCanaries, readLines } from '@/tests/faults/search-logs'

const request = { level: 30, requestId: 'a', method: 'POST', route: '/plan', msg: 'request' }
const read = (...lines: (object | string)[]) =>
  readLines(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    'x.log',
  ).problems

it('lets pass what the launcher says and what a request leaves', () => {
  const said = ['Nouriva is starting.', '  database: 0.1 s', 'Ready after 1.2 s.', 'Stopping.']
  const why = { level: 50, requestId: 'a', msg: 'plan.not-stored' }
  expect(read(...said, { ...request, status: 303 })).toEqual([])
  expect(read(why, { ...request, status: 503 })).toEqual([])
  expect(read({ level: 50, mailId: 'm', msg: 'mail.given-up' })).toEqual([])
})

it('knows every sentence that the launcher can say word for word', () => {
  const folder = 'lib/server/launcher'
  const sources = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
  const said = sources.flatMap((source) => [...source.matchAll(/say\(\s*'([^']+)'/g)])
  expect(said.length).toBeGreaterThan(4)
  expect(read(...said.map(([, line = '']) => line))).toEqual([])
})

it.each([
  'Error: no such row',
  'TypeError: x is not a function',
  'The reader is Meera',
  'http://example.org/?q=1',
  '  at work (file.ts:1:2)',
])('does not take %s for a plain line', (line) => {
  expect(read(line)).toEqual([`x.log: neither JSON nor plain: ${line}`])
})

it('tells a line that is no JSON, one without an id, and an error that no line explains', () => {
  expect(read('{"level":30')).toEqual(['x.log: no JSON: {"level":30'])
  expect(read({ ...request, requestId: undefined, status: 200 })).toEqual([
    'x.log: request without the id of a request',
  ])
  expect(read({ level: 50, msg: 'plan.not-stored' })).toEqual([
    'x.log: plan.not-stored without the id of a request',
  ])
  const other = { level: 50, requestId: 'b', msg: 'plan.not-stored' }
  expect(read(other, { ...request, status: 503 })).toEqual([
    'x.log: POST /plan was answered 503, and no line says why',
  ])
})

it('finds what was typed', () => {
  expect(findCanaries('{"at":"canary.0123abcd"}\n', 'x')).toHaveLength(1)
  expect(findCanaries('{"at":"asha@example.com"}', 'x')).toHaveLength(1)
  expect(findCanaries(`{"at":"${'aB3'.repeat(14)}c"}`, 'x')).toHaveLength(1)
  expect(findCanaries('{"route":"/articles/[slug]"}', 'x')).toEqual([])
})

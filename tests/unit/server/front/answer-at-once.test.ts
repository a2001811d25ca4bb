import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { inRequest, log } from '@/lib/log'
import { type Next, runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

const page: Next = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<p>words</p>${'<p>more</p>'.repeat(200)}`)
}

/** A front that has answered `/articles/a` once in each coding that is asked for here. */
async function warmFront(options: Parameters<typeof runFront>[1] = {}) {
  const asked = vi.fn(page)
  const contentHash = vi.fn(async () => 'hash')
  const onReading = vi.fn()
  const running = await runFront(asked, {
    routeOf: () => ({ pattern: '/articles/[slug]', kind: 'page' as const }),
    contentHash,
    onReading,
    ...options,
  })
  close = running.close
  for (const coding of ['br', ''])
    await running.ask('/articles/a', { headers: { 'accept-encoding': coding } })
  contentHash.mockClear()
  return { ...running, asked, contentHash, onReading }
}

async function linesOf(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  await turn()
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await act()
  await turn()
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
}

const browser = { 'user-agent': 'Mozilla/5.0', 'accept-encoding': 'br' }

it('what was answered before is not looked at again, and is logged and counted as ever', async () => {
  const { ask, asked, contentHash, onReading } = await warmFront()
  const lines = await linesOf(async () => {
    const first = await ask('/articles/a', { headers: browser })
    const { etag = '' } = first.headers
    expect(first).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } })
    const again = await ask('/articles/a', { headers: { ...browser, 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const head = await ask('/articles/a', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1_000)
  })
  expect(contentHash).not.toHaveBeenCalled()
  expect(asked).toHaveBeenCalledTimes(1)
  expect(onReading.mock.calls).toEqual([['/articles/a'], ['/articles/a']])
  const common = { level: 30, msg: 'request', route: '/articles/[slug]', ms: expect.any(Number) }
  expect(lines).toMatchObject([
    { ...common, method: 'GET', status: 200 },
    { ...common, method: 'GET', status: 304 },
    { ...common, method: 'HEAD', status: 200 },
  ])
  expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(3)
})

it.each([
  ['another host', { headers: { host: 'elsewhere.example' } }, 308],
  ['a method that does not read', { method: 'POST', body: 'x' }, 405],
  ['a body that would have to be unpacked', { headers: { 'content-encoding': 'gzip' } }, 415],
  ['a coding that is not made yet', { headers: { 'accept-encoding': 'gzip' } }, 200],
])('a request with %s is looked at from all sides', async (_, how, status) => {
  const { ask } = await warmFront()
  expect((await ask('/articles/a', how)).status).toBe(status)
})

it('as is every request while it is not known what is in force', async () => {
  const { ask, contentHash } = await warmFront({ recentHash: () => null })
  expect((await ask('/articles/a')).status).toBe(200)
  expect(contentHash).toHaveBeenCalledTimes(1)
})

it('its line is the one that everybody else writes', async () => {
  const fields = { requestId: 'r1', method: 'GET', route: '/a "b"', status: 200, ms: 3 }
  const [usual, own] = await linesOf(async () => {
    const { requestId, ...others } = fields
    inRequest(requestId, () => log.info('request', others))
    log.answered(fields)
  })
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  expect(own).toEqual({ ...usual, time })
  expect(Object.keys(own ?? {})).toEqual(Object.keys(usual ?? {}))
})

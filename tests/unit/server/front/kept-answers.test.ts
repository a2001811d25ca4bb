import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Next, runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

const html = { 'content-type': 'text/html; charset=utf-8' }
const ofNext = 'private, no-cache, no-store, max-age=0, must-revalidate'
const page: Next = (request, response) => {
  response.writeHead(200, { ...html, 'cache-control': ofNext })
  response.end(`<p>${request.url} ${request.headers.cookie}</p>${'<p>more</p>'.repeat(200)}`)
}

async function front(next: Next, options: Parameters<typeof runFront>[1] = {}) {
  const asked = vi.fn(next)
  const routeOf = () => ({ pattern: '/articles/[slug]', kind: 'page' as const })
  const running = await runFront(asked, { routeOf, ...options })
  close = running.close
  return { asked, ...running }
}

it('is rendered once, on nobody’s behalf, and sent to everybody', async () => {
  const { ask, asked } = await front(page)
  const headers = { cookie: 'journey=secret', 'user-agent': 'x', 'accept-language': 'hi' }
  const first = await ask('/articles/a?utm_source=letter', { headers })
  const second = await ask('/articles/a')
  expect(first.text).toBe(second.text)
  expect(first.text).toContain('<p>/articles/a undefined</p>')
  expect(asked).toHaveBeenCalledTimes(1)
  expect(Object.keys(asked.mock.calls[0]?.[0].headers ?? {}).sort()).toEqual([
    'host',
    'user-agent',
    'x-nouriva-path',
    'x-nouriva-request-id',
  ])
  // Next sends title and description in the body to who has no name: htmlLimitedBots looks at it.
  expect(asked.mock.calls[0]?.[0].headers['user-agent']).toBe('nouriva-front')
})

it('says how old it is, and how long others may keep it: no longer than a minute in all', async () => {
  const { ask } = await front(page)
  const { headers } = await ask('/articles/a')
  const left = /^max-age=0, s-maxage=(\d+), must-revalidate$/.exec(
    headers['cache-control'] ?? '',
  )?.[1]
  expect(Number(headers.age) + Number(left)).toBe(60)
  expect(headers.vary).toBe('accept-encoding')
  expect(headers['speculation-rules']).toBe('"/speculation-rules.json"')
})

it('is 304 to who has it, and HEAD tells the same without a body', async () => {
  const { ask, asked } = await front(page)
  const got = await ask('/articles/a')
  const { etag = '' } = got.headers
  expect(etag).toMatch(/^W\/"[\w-]{16}"$/)
  for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const again = await ask('/articles/a', { headers: { 'if-none-match': known } })
    expect(again).toMatchObject({ status: 304, text: '' })
    for (const name of ['etag', 'vary', 'content-security-policy'])
      expect(again.headers[name]).toBe(got.headers[name])
    expect(again.headers['cache-control']).toMatch(/^max-age=0, s-maxage=\d+, must/)
  }
  const other = await ask('/articles/a', { headers: { 'if-none-match': '"other"' } })
  expect(other.status).toBe(200)
  const head = await ask('/articles/a', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers).toMatchObject({ etag, 'content-length': got.headers['content-length'] })
  expect(asked).toHaveBeenCalledTimes(1)
})

it('goes out in the coding that each can read', async () => {
  const { ask, asked } = await front(page)
  const codings = []
  for (const accepted of ['br, gzip', 'gzip', ''])
    codings.push(
      (await ask('/articles/a', { headers: { 'accept-encoding': accepted } })).headers[
        'content-encoding'
      ],
    )
  expect(codings).toEqual(['br', 'gzip', undefined])
  expect(asked).toHaveBeenCalledTimes(1)
})

it('is of the publication in force, which its rendering is told', async () => {
  let hash = 'one'
  const pinned: (string | undefined)[] = []
  const { ask, asked } = await front(page, {
    contentHash: async () => hash,
    recentHash: () => hash,
    pinContent: (act, pin) => {
      pinned.push(pin)
      return act()
    },
  })
  await ask('/articles/a')
  hash = 'two'
  await ask('/articles/a')
  await ask('/articles/a')
  expect(asked).toHaveBeenCalledTimes(2)
  expect(pinned.slice(0, 2)).toEqual(['one', 'two'])
})

describe('what is made for each request', () => {
  const twice = async (next: Next, path = '/articles/a', options = {}) => {
    const { ask, asked } = await front(next, options)
    const [, answer] = [await ask(path), await ask(path)]
    return { answer, times: asked.mock.calls.length }
  }

  it('a page with a query that is not known, with the visitor’s cookies', async () => {
    const { ask, asked } = await front(page)
    const headers = { cookie: 'a=1' }
    const answer = await ask('/articles/a?comment=held', { headers })
    await ask('/articles/a?comment=held')
    expect(answer.text).toContain('/articles/a?comment=held a=1')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['speculation-rules']).toBeUndefined()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('a page of a route that is not named', async () => {
    const routeOf = () => ({ pattern: '/plan', kind: 'page' as const })
    const { answer, times } = await twice(page, '/plan', { routeOf })
    expect(times).toBe(2)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
  })

  it.each([
    ['404', 404, {}],
    ['503 in its own words', 503, { 'content-type': 'text/plain' }],
    ['a redirect', 307, { location: '/' }],
    ['a cookie', 200, { 'set-cookie': 'a=1' }],
  ])('%s', async (_, status, headers) => {
    const { answer, times } = await twice((_request, response) => {
      response.writeHead(status, { ...html, ...headers })
      response.end('<p>x</p>')
    })
    expect(answer.status).toBe(status)
    expect(times).toBe(2)
    expect(answer.headers['cache-control'] ?? '').not.toContain('public')
  })

  it('a page in trouble, and one that shows a passing state in a part', async () => {
    let trouble = true
    const next: Next = (request, response) => {
      response.writeHead(trouble && request.url !== '/trouble' ? 500 : 200, html)
      response.end('<p data-passing="">Comments cannot be shown just now.</p>')
    }
    const { ask } = await front(next)
    expect((await ask('/articles/a')).status).toBe(503)
    trouble = false
    const answer = await ask('/articles/a')
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    for (const name of ['etag', 'age', 'speculation-rules'])
      expect(answer.headers[name]).toBeUndefined()
  })

  it('anything while no content is published', async () => {
    const { times } = await twice(page, '/articles/a', { contentHash: async () => null })
    expect(times).toBe(2)
  })
})

it('a picture under its hash is kept for ever, one under a name as long as it says', async () => {
  const next: Next = (request, response) => {
    const lasting = request.url?.includes('abc')
    const cache = lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    response.writeHead(200, { 'content-type': 'image/jpeg', 'cache-control': cache })
    response.end(Buffer.alloc(2000, 1))
  }
  const routeOf = () => ({ pattern: '/media/[file]', kind: 'handler' as const })
  const { ask } = await front(next, { routeOf })
  const lasting = await ask('/media/abc.jpg', { headers: { 'accept-encoding': 'br' } })
  expect(lasting.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'content-length': '2000',
  })
  expect(lasting.headers.vary).toBeUndefined()
  const named = await ask('/media/nouriva.jpg')
  expect(named.headers['cache-control']).toBe('public, max-age=3600')
})

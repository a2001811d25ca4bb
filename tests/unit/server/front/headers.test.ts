import { afterEach, describe, expect, it } from 'vitest'
import { securityHeaders } from '@/lib/server/front/headers/security-headers'
import { observatoryScore } from '@/tests/observatory/score'
import { type Next, runFront } from '@/tests/unit/server/ask-front'
import { everyAnswer } from './every-answer'

let close = () => {}
afterEach(() => close())
async function front(next: Next, options: Parameters<typeof runFront>[1] = {}) {
  const running = await runFront(next, options)
  close = running.close
  return running
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const answers: Next = (request, response) => {
  if (request.url === '/throws') throw new Error('x')
  if (request.url === '/other') return void response.writeHead(303, { location: '/' }).end()
  if (request.url === '/text')
    return void response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  if (request.url === '/405') return void response.writeHead(405).end()
  response.writeHead(request.url === '/__missing' ? 404 : 200, html)
  const scripts = '<script>1</script><script type="module" src="/site.js"></script>'
  response.end(`<!DOCTYPE html><html><head>${scripts}</head><body>x</body></html>`)
}

it.each([
  ['a page', 'GET', '/about', 200],
  ['a missing page', 'GET', '/__missing', 404],
  ['trouble', 'GET', '/throws', 503],
  ['a redirect', 'GET', '/other', 303],
  ['a move', 'GET', '/old', 308],
  ['a text', 'GET', '/text', 200],
  ['HEAD', 'HEAD', '/about', 200],
  ['a wrong method', 'PUT', '/about', 405],
  ['a wrong method of a handler', 'POST', '/405', 405],
  ['a bad address', 'GET', '/%E0%A4%A', 400],
  ['a long address', 'GET', `/${'a'.repeat(9_000)}`, 414],
  ['not ready', 'GET', '/readyz', 503],
  ['a file that is not there', 'GET', '/_next/static/none.js', 404],
  ['the rules for prefetching', 'GET', '/speculation-rules.json', 200],
])('%s carries the headers of every answer', async (_, method, path, status) => {
  const { ask } = await front(answers, {
    isReady: () => false,
    aliasTarget: async (asked) => (asked === '/old' ? '/new' : null),
  })
  const answer = await ask(path, { method })
  expect(answer.status).toBe(status)
  for (const name of everyAnswer) expect(answer.headers[name], name).toBeTruthy()
  expect(answer.headers['content-security-policy']).toMatch(
    /^default-src 'none'.*frame-ancestors 'none'/,
  )
  expect(answer.headers['content-security-policy']).not.toContain('unsafe')
  expect(answer.headers['cache-control']).toBeTruthy()
})

it('a route may be stricter with its referrer, and cannot loosen the policy', async () => {
  const { ask } = await front((_request, response) => {
    const loose = { 'content-security-policy': "default-src 'unsafe-inline'" }
    response.writeHead(200, { ...html, ...loose, 'referrer-policy': 'no-referrer', link: '</x>' })
    response.end('x')
  })
  const { headers } = await ask('/about')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers.link).toBeUndefined()
})

it.each([
  ['/plan/confirm?token=secret', 'strict-origin'],
  ['/owner/enrol?a=b&token=secret', 'strict-origin'],
  ['/plan/confirm', 'same-origin'],
  ['/search?q=token', 'same-origin'],
])('the page at %s has the referrer policy %s', async (path, policy) => {
  const { ask } = await front(answers)
  const { headers } = await ask(path)
  expect(headers['referrer-policy']).toBe(policy)
})

it('speaks of https only on https', () => {
  expect(securityHeaders({ https: true })['strict-transport-security']).toBe('max-age=63072000')
  expect(securityHeaders({ https: false })).not.toHaveProperty('strict-transport-security')
})

describe('Mozilla’s table', () => {
  it('gives a page with a module of ours 135 points, and 140 where it sets a cookie well', async () => {
    const files = {
      find: () => undefined,
      module: () => ({ address: '/site.js?x', integrity: 'sha384-x' }),
      stylesheet: () => null,
    }
    const siteUrl = 'https://nouriva.example'
    const headers = { host: 'nouriva.example' }
    let cookie: string[] = []
    const { ask } = await front(
      (_request, response) => {
        if (cookie.length > 0) response.setHeader('set-cookie', cookie)
        response.writeHead(200, html).end('<script type="module" src="/site.js"></script>')
      },
      { siteUrl, files },
    )
    const scoreOf = async () => {
      const answer = await ask('/plan', { headers })
      return observatoryScore({ headers: answer.headers, html: answer.text }).score
    }
    expect(await scoreOf()).toBe(135)
    cookie = ['__Host-journey=x; Path=/; Secure; HttpOnly; SameSite=Lax']
    expect(await scoreOf()).toBe(140)
    cookie = ['journey=x; Path=/']
    expect(await scoreOf()).toBeLessThan(100)
  })

  it('takes points for what is missing', () => {
    expect(observatoryScore({ headers: {}, html: '<p>' }).score).toBe(30)
  })
})

describe('the owner’s desk', () => {
  const desk: Next = (request, response) => {
    const nonce = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1]
    response.writeHead(200, { ...html, 'cache-control': 'public' })
    response.end(`<script nonce="${nonce}">1</script>`)
  }

  it('keeps Next’s scripts, under a nonce of this one answer', async () => {
    const { ask } = await front(desk)
    const seen = new Set<string>()
    for (let i = 0; i < 3; i += 1) {
      const { headers, text } = await ask('/owner/leads', {
        headers: { 'content-security-policy': "script-src 'nonce-forged'" },
      })
      const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? ''
      expect(headers['content-security-policy']).toContain(
        `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      )
      expect(headers['cache-control']).toBe('no-store')
      seen.add(nonce)
    }
    expect(seen.size).toBe(3)
    expect([...seen].join()).not.toContain('forged')
  })

  it('is nowhere else', async () => {
    const { ask } = await front(desk)
    for (const path of ['/ownership', '/plan/owner']) {
      const { headers, text } = await ask(path)
      expect(text).toBe('')
      expect(headers['content-security-policy']).toContain("script-src 'self';")
    }
  })
})

describe('methods', () => {
  it('of a page are those that read', async () => {
    const { ask } = await front(answers, { routeOf: () => ({ pattern: '/a', kind: 'page' }) })
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      const answer = await ask('/about', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toContain('GET, HEAD')
    }
    const options = await ask('/about', { method: 'OPTIONS' })
    expect(options).toMatchObject({ status: 204, text: '' })
    expect(options.headers.allow).toBe('GET, HEAD, OPTIONS')
  })

  it('of a handler are those that it tells', async () => {
    const { ask } = await front((request, response) => {
      const allow = { allow: 'OPTIONS, POST' }
      if (request.method === 'OPTIONS') return void response.writeHead(204, allow).end()
      response.writeHead(405).end()
    })
    const answer = await ask('/plan/submit', { method: 'GET' })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('OPTIONS, POST')
  })
})

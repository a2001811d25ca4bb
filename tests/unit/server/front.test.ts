import http from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepRefusal } from '@/lib/forms/kept-refusals'
import { type Next, runFront } from './ask-front'

let close = () => {}
afterEach(() => close())

async function front(next: Next, options = {}) {
  const running = await runFront(next, options)
  close = running.close
  return running
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const page: Next = (request, response) => {
  response.writeHead(200, html)
  response.end(`<p>${request.method} ${request.url}</p>`)
}

describe('what never reaches Next', () => {
  it.each([
    ['TRACE', '/', 405],
    ['PUT', '/', 405],
    ['GET', '//evil.example/', 400],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/a%00b', 400],
    ['GET', '/_next/%2e%2e/plan', 400],
    ['GET', `/${'a'.repeat(9_000)}`, 414],
  ])('%s %s', async (method, path, status) => {
    const next = vi.fn(page)
    const { ask } = await front(next)
    const answer = await ask(path, { method })
    expect(answer.status).toBe(status)
    expect(next).not.toHaveBeenCalled()
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD, POST, OPTIONS')
  })

  it('a host that is none', async () => {
    const { ask } = await front(page)
    expect((await ask('/', { headers: { host: 'a b' } })).status).toBe(400)
    expect((await ask('/', { headers: { host: 'evil.example/x' } })).status).toBe(400)
  })

  it.each(['gzip', 'br', 'x'])('a body packed as %s', async (coding) => {
    const next = vi.fn(page)
    const { ask } = await front(next)
    const headers = { 'content-encoding': coding }
    const answer = await ask('/plan', { method: 'POST', body: 'x', headers })
    expect(answer.status).toBe(415)
    expect(answer.headers['accept-encoding']).toBe('identity')
    expect(next).not.toHaveBeenCalled()
  })

  it.each([
    ['said beforehand', false],
    ['found out on the way', true],
  ])('a body that is too large, %s', async (_, chunked) => {
    const next = vi.fn(page)
    const { ask } = await front(next)
    const body = Buffer.alloc(300 * 1024, 'a')
    expect((await ask('/plan', { method: 'POST', body, chunked })).status).toBe(413)
    expect(next).not.toHaveBeenCalled()
  })
})

describe('what Next is asked', () => {
  it('has no internal header of the visitor’s, and ours', async () => {
    let seen: http.IncomingHttpHeaders = {}
    const { ask } = await front((request, response) => {
      seen = request.headers
      response.end()
    })
    const forged = ['x-nouriva-refusal', 'x-middleware-subrequest', 'x-nextjs-data', 'next-resume']
    const more = [
      'x-nonce',
      'content-security-policy',
      'rsc',
      'x-forwarded-host',
      'x-nouriva-client',
    ]
    const headers = Object.fromEntries([...forged, ...more].map((name) => [name, 'forged']))
    await ask('/', { headers: { ...headers, 'x-other': 'kept' } })
    expect(JSON.stringify(seen)).not.toContain('forged')
    expect(seen['x-other']).toBe('kept')
    expect(seen['x-nouriva-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(seen['x-nouriva-client']).toMatch(/127\.0\.0\.1$/)
    expect(seen['x-nouriva-forwarded']).toBe('1')
  })

  it('takes the client’s address from the proxies that are trusted, and no others', async () => {
    const next: Next = (request, response) => void response.end(request.headers['x-nouriva-client'])
    const { ask } = await front(next, { trustedProxies: 1 })
    const headers = { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }
    expect((await ask('/', { headers })).text).toBe('1.2.3.4')
  })

  it('has the whole body of a post, sent in pieces', async () => {
    const { ask } = await front(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      response.end(`${text} ${request.headers['content-length']}`)
    })
    const answer = await ask('/plan', { method: 'POST', body: 'name=Asha', chunked: true })
    expect(answer.text).toBe('name=Asha 9')
  })
})

describe('where a page is', () => {
  it('is on the site’s own host, and at its present address, in one hop', async () => {
    const aliasTarget = async (path: string) => (path === '/old/' ? '/new' : null)
    const { ask, port } = await front(page, { aliasTarget })
    const elsewhere = { headers: { host: '127.0.0.1' } }
    const { headers, status } = await ask('/old/?a=b', elsewhere)
    expect(status).toBe(308)
    expect(headers.location).toBe(`http://localhost:${port}/new?a=b`)
    expect((await ask('/about?x=1', elsewhere)).headers.location).toBe(
      `http://localhost:${port}/about?x=1`,
    )
    expect((await ask('/about')).status).toBe(200)
    expect((await ask('/healthz', elsewhere)).status).toBe(200)
    expect((await ask('/about', { ...elsewhere, method: 'POST' })).status).toBe(200)
  })
})

describe('what becomes of an answer', () => {
  it('loses what Next says to itself, and has a length', async () => {
    const { ask } = await front((_request, response) => {
      response.setHeader('x-powered-by', 'Next.js')
      response.writeHead(200, { ...html, 'x-nouriva-x': '1', 'x-nextjs-cache': 'HIT' })
      response.write('<p>')
      response.end('é</p>')
    })
    const { headers, text } = await ask('/')
    expect(text).toBe('<p>é</p>')
    expect(headers['content-length']).toBe('9')
    expect(Object.keys(headers).join()).not.toMatch(/x-n|powered/)
  })

  it('is the form’s page when a form is refused, with the handler’s status and cookies', async () => {
    let id = ''
    const { ask } = await front((request, response) => {
      if (request.method === 'POST') {
        id = keepRefusal({ values: {}, errors: [], trouble: false })
        response.writeHead(422, {
          'x-nouriva-render': '/plan?step=2',
          'x-nouriva-refusal': id,
          'retry-after': '9',
          'set-cookie': ['a=1', 'b=2'],
        })
        return void response.end()
      }
      response.writeHead(200, { ...html, 'set-cookie': 'c=3', 'cache-control': 'public' })
      const { cookie, 'content-type': type } = request.headers
      response.end(`${request.url} ${request.headers['x-nouriva-refusal']} ${cookie} ${type}`)
    })
    const headers = { cookie: 'k=v', 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await ask('/plan/submit', { method: 'POST', body: 'a=b', headers })
    expect(answer.status).toBe(422)
    expect(answer.text).toBe(`/plan?step=2 ${id} k=v undefined`)
    expect(answer.headers['retry-after']).toBe('9')
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2', 'c=3'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('is the whole not-found page in place of the shell that needs a script', async () => {
    const { ask } = await front((request, response) => {
      response.writeHead(404, html)
      const nowhere = request.url === '/__missing'
      const path = request.headers['x-nouriva-path']
      response.end(nowhere ? `<p>Not here: ${path}</p>` : '<html id="__next_error__"></html>')
    })
    const answer = await ask('/articles/none?x')
    expect(answer).toMatchObject({ status: 404, text: '<p>Not here: /articles/none</p>' })
  })

  it.each([
    ['says 500', '<p>Try again</p>'],
    ['says so in a plain text', '<p>Try again</p>'],
    ['throws', '<p>Try again</p>'],
    ['fails in every page', 'Something went wrong on our side'],
  ])('is a page about trouble when Next %s', async (how, shown) => {
    const { ask } = await front((request, response) => {
      if (request.url === '/trouble' && how !== 'fails in every page') {
        response.writeHead(200, html)
        return void response.end('<p>Try again</p>')
      }
      if (how === 'throws') throw new Error('secret stack')
      response.writeHead(
        500,
        how === 'says so in a plain text' ? { 'content-type': 'text/plain' } : html,
      )
      response.end('<pre>secret stack</pre>')
    })
    const answer = await ask('/plan')
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('30')
    expect(answer.text).toContain(shown)
    expect(answer.text).not.toContain('secret')
    expect(await ask('/plan', { method: 'HEAD' })).toMatchObject({ status: 503, text: '' })
  })

  it('is what a handler says in its own words, also when that is 503', async () => {
    const { ask } = await front((_request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' })
      response.end('not ready\n')
    })
    expect(await ask('/readyz')).toMatchObject({ status: 503, text: 'not ready\n' })
  })
})

it('says not ready by itself as soon as that is so', async () => {
  const { ask } = await front(page, { isReady: () => false })
  expect(await ask('/readyz')).toMatchObject({ status: 503, text: 'not ready\n' })
})

it('tells Next when the visitor goes, and nothing is left rejected', async () => {
  const rejected = vi.fn()
  process.on('unhandledRejection', rejected)
  let gone: () => void = () => {}
  let leave: () => void = () => {}
  const closed = new Promise<void>((resolve) => {
    gone = resolve
  })
  const { port } = await front(
    (_request, response) =>
      new Promise((_resolve, reject) => {
        leave()
        response.once('close', () => {
          gone()
          reject(new Error('aborted'))
        })
      }),
  )
  const request = http.get({ port, path: '/', headers: { host: `localhost:${port}` } })
  request.on('error', () => {})
  leave = () => void request.destroy()
  await closed
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', rejected)
  expect(rejected).not.toHaveBeenCalled()
})

import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetRefusal } from '@/lib/forms/kept-refusals'
import { REFUSAL_HEADER, readRefusal, refuse } from '@/lib/forms/refusal'
import { type Next, runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

async function front(next: Next) {
  const running = await runFront(next)
  close = running.close
  return running
}

type Asked = Parameters<Next>[0]
type Answer = Parameters<Next>[1]
const html = { 'content-type': 'text/html; charset=utf-8' }
const refused = (text: string) => ({ values: { text }, errors: [], trouble: true })

async function bodyOf(request: Asked): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

/** Answers a post as a handler of ours does. */
function answerRefused(text: string, response: Answer): string {
  const { status, headers } = refuse('/form', 503, refused(text), 30)
  response.writeHead(status, Object.fromEntries(headers))
  response.end()
  return headers.get(REFUSAL_HEADER) ?? ''
}

/** What the form's page shows: an empty field at an ordinary visit. */
function answerForm(request: Asked, response: Answer): void {
  const asked = new Headers({ [REFUSAL_HEADER]: String(request.headers[REFUSAL_HEADER]) })
  response.writeHead(200, html)
  response.end(`<p>field: ${readRefusal(asked)?.values.text ?? ''}.</p>`)
}

describe('a form that is refused', () => {
  it('keeps its own text, however many are refused before the first page is rendered', async () => {
    const forms = 600
    let waiting: (() => void)[] = []
    const { ask } = await front(async (request, response) => {
      if (request.method === 'POST') return void answerRefused(await bodyOf(request), response)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length < forms) return
        for (const go of waiting) go()
        waiting = []
      })
      answerForm(request, response)
    })
    const texts = Array.from({ length: forms }, (_, nth) => `words ${nth}`)
    const answers = await Promise.all(texts.map((body) => ask('/form', { method: 'POST', body })))
    expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => `<p>field: ${text}.</p>`))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  })

  it('lets others be answered between its page and the next, when many are refused at once', async () => {
    const forms = 20
    const perTurn = new Map<number, number>()
    let turn = 0
    let posted = 0
    let all = () => {}
    const allPosted = new Promise<void>((resolve) => {
      all = resolve
    })
    let next = setImmediate(function count() {
      turn += 1
      next = setImmediate(count)
    })
    const { ask } = await front(async (request, response) => {
      if (request.method !== 'POST') {
        perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1)
        return answerForm(request, response)
      }
      const text = await bodyOf(request)
      posted += 1
      if (posted === forms) all()
      await allPosted
      answerRefused(text, response)
    })
    const posts = Array.from({ length: forms }, () => ask('/form', { method: 'POST', body: 'a' }))
    await Promise.all(posts)
    clearImmediate(next)
    // One a turn; two where the count stands between them.
    expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(2)
    expect([...perTurn.values()].reduce((sum, count) => sum + count, 0)).toBe(forms)
  })

  it('is no empty form where what was typed is not here: it is the page about trouble', async () => {
    const { ask } = await front(async (request, response) => {
      if (request.method === 'POST')
        return forgetRefusal(answerRefused(await bodyOf(request), response))
      if (request.url === '/form') return answerForm(request, response)
      response.writeHead(200, html)
      response.end('<p>Trouble</p>')
    })
    const answer = await ask('/form', { method: 'POST', body: 'words' })
    expect(answer).toMatchObject({ status: 503, text: '<p>Trouble</p>' })
    expect(answer.headers['retry-after']).toBe('30')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('leaves nothing behind when its sender goes away before the page is rendered', async () => {
    const seen = { id: '', gone: false }
    const { port } = await front(async (request, response) => {
      if (request.method === 'POST') {
        seen.id = answerRefused(await bodyOf(request), response)
        return
      }
      response.once('close', () => {
        seen.gone = true
      })
      socket.destroy()
    })
    const socket = net.connect(port, '127.0.0.1')
    socket.write(`POST /form HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 5\r\n\r\nwords`)
    await vi.waitFor(() => expect(seen.gone).toBe(true))
    const headers = new Headers({ [REFUSAL_HEADER]: seen.id })
    await vi.waitFor(() => expect(readRefusal(headers)).toBeNull())
  })

  it('leaves nothing behind when its sender goes away before the handler has answered', async () => {
    let id = ''
    const { port } = await front(async (request, response) => {
      await bodyOf(request)
      const gone = new Promise((resolve) => response.once('close', resolve))
      socket.destroy()
      await gone
      setImmediate(() => {
        id = answerRefused('words', response)
      })
    })
    const socket = net.connect(port, '127.0.0.1')
    socket.write(`POST /form HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 5\r\n\r\nwords`)
    await vi.waitFor(() => expect(id).not.toBe(''))
    expect(readRefusal(new Headers({ [REFUSAL_HEADER]: id }))).toBeNull()
  })
})

describe('a form that comes to nothing', () => {
  const ours = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const posted = 'text=%3Cb%3E&tick=a&tick=b'

  /** Shows what the page about trouble would hold. */
  function answerTrouble(request: Asked, response: Answer): void {
    const asked = new Headers({ [REFUSAL_HEADER]: String(request.headers[REFUSAL_HEADER]) })
    response.writeHead(200, html)
    response.end(JSON.stringify(readRefusal(asked)?.typed ?? null))
  }

  const failing = () =>
    front(async (request, response) => {
      if (request.url === '/trouble') return answerTrouble(request, response)
      const body = await bodyOf(request)
      if (request.method === 'POST' && request.url === '/refused')
        return void answerRefused(body, response)
      response.writeHead(request.url === '/unanswered' ? 503 : 500)
      response.end()
    })

  it.each([
    ['its handler fails', '/broken'],
    ['its handler says that no page can be made', '/unanswered'],
    ['it is refused and its page fails', '/refused'],
  ])('is held by the page about trouble when %s', async (_, path) => {
    const { ask } = await failing()
    const answer = await ask(path, { method: 'POST', body: posted, headers: ours })
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('30')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(JSON.parse(answer.text)).toEqual({ text: '<b>', tick: ['a', 'b'] })
  })

  it.each([
    ['a page of another site sent it', { ...ours, 'sec-fetch-site': 'cross-site' }],
    ['nothing says where it was sent from', { 'content-type': ours['content-type'] }],
    ['it is no form', { ...ours, 'content-type': 'application/json' }],
  ])('is not held when %s', async (_, headers) => {
    const { ask } = await failing()
    const answer = await ask('/broken', { method: 'POST', body: posted, headers })
    expect(answer).toMatchObject({ status: 503, text: 'null' })
  })
})

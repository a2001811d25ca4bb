import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { forgetRefusal, REFUSAL_HEADER, RENDER_HEADER } from '@/lib/forms/refusal'
import { type Captured, CapturedResponse } from './captured-response'
import { InternalRequest } from './internal-request'
import { plainAnswer } from './plain-answer'

export type Handler = (request: IncomingMessage, response: CapturedResponse) => Promise<void>

/** An address that no route has: Next answers it with the whole not-found page. */
const NOWHERE = '/__missing'
const TROUBLE = '/trouble'
const RETRY_SECONDS = '30'

/**
 * Asks Next and settles what it alone cannot answer in one go: a refused form becomes its own page,
 * a missing page and a broken one get theirs, rendered on the server.
 */
export async function render(next: Handler, request: IncomingMessage): Promise<Captured> {
  const answer = await ask(next, request)
  const page = answer.headers[RENDER_HEADER]
  if (typeof page === 'string') return refusedForm(next, request, answer, page)
  if (answer.status === 404 && isEmptyShell(answer)) return instead(next, request, NOWHERE, 404)
  if (answer.status === 500) return troubled(next, request)
  return answer
}

async function ask(next: Handler, request: IncomingMessage): Promise<Captured> {
  const response = new CapturedResponse(request)
  request.socket.once('close', () => response.emit('close'))
  await next(request, response)
  return response.captured
}

/** notFound() in a page leaves an empty document that only a script would fill. */
const isEmptyShell = ({ body }: Captured) => body.includes('id="__next_error__"')

async function refusedForm(
  next: Handler,
  request: IncomingMessage,
  answer: Captured,
  page: string,
) {
  const id = String(answer.headers[REFUSAL_HEADER] ?? '')
  const form = await instead(next, request, page, answer.status, { [REFUSAL_HEADER]: id })
  forgetRefusal(id)
  const { 'retry-after': retryAfter, 'set-cookie': cookies } = answer.headers
  Object.assign(
    form.headers,
    { 'cache-control': 'no-store' },
    retryAfter && { 'retry-after': retryAfter },
    cookies && { 'set-cookie': cookies },
  )
  return form
}

async function troubled(next: Handler, request: IncomingMessage): Promise<Captured> {
  const headers = { 'retry-after': RETRY_SECONDS, 'cache-control': 'no-store' }
  const page = await instead(next, request, TROUBLE, 503)
  if (isEmptyShell(page))
    return plainAnswer(
      503,
      'Something broke here, and it is our fault. Please try again in a minute.',
      headers,
    )
  Object.assign(page.headers, headers)
  return page
}

/** Another page in place of the answer, with the status that the answer had. */
async function instead(
  next: Handler,
  request: IncomingMessage,
  url: string,
  status: number,
  extra: IncomingHttpHeaders = {},
) {
  const {
    'content-length': _length,
    'content-type': _type,
    'transfer-encoding': _encoding,
    ...kept
  } = request.headers
  const headers = { ...kept, ...extra }
  const answer = await ask(next, new InternalRequest(request, { method: 'GET', url, headers }))
  return { ...answer, status }
}

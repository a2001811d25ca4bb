import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Headers } from './headers/security-headers'
import type { Page } from './page'
import type { Refusal } from './refuse'

/** Sends a finished page. HEAD gets the same but the body. */
export function sendPage(response: ServerResponse, page: Page): void {
  if (response.headersSent || response.destroyed) return
  const headers = { ...page.headers }
  const head = response.req.method === 'HEAD'
  const bodiless = head || page.status === 204 || page.status === 304
  if (!bodiless) headers['content-length'] = page.body.length
  response.writeHead(page.status, headers)
  response.end(bodiless ? undefined : page.body)
}

/** Sends a refusal of the front itself. @param base what every answer carries */
export function sendRefusal(
  response: ServerResponse,
  { status, text, headers }: Refusal,
  base: Headers,
): void {
  if (response.headersSent || response.destroyed) return
  const body = Buffer.from(`${text}\n`)
  const { req: request } = response
  const unread = isUnread(request)
  if (unread) response.shouldKeepAlive = false
  const empty = status === 204
  const ofBody = { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.length }
  response.writeHead(status, {
    ...base,
    ...(!empty && ofBody),
    'cache-control': 'no-store',
    ...headers,
  })
  if (request.method !== 'HEAD' && !empty) response.write(body)
  if (unread) endAfterBody(request, response)
  else response.end()
}

/**
 * The answer is out, and the connection is closed once the rest of the body has been read and dropped: closed
 * before, it would be reset, and its sender would lose the answer. How long that may take is the server's
 * limit for a whole request.
 */
function endAfterBody(request: IncomingMessage, response: ServerResponse): void {
  request.once('close', () => response.end())
  request.once('end', () => response.end())
  request.resume()
}

/** Sends a visitor to where the page is for good. */
export function sendRedirect(response: ServerResponse, location: string, base: Headers): void {
  // An address that is taken back or given away is so within a minute, as a page is.
  const headers = { location, 'cache-control': 'public, max-age=60' }
  sendRefusal(response, { status: 308, text: 'Moved', headers }, base)
}

const isUnread = (request: IncomingMessage) =>
  !request.readableEnded &&
  ('transfer-encoding' in request.headers || Number(request.headers['content-length'] ?? 0) > 0)

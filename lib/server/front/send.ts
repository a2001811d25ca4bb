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
  // What is still to come of a body is not waited for.
  if (isUnread(request)) {
    response.shouldKeepAlive = false
    request.resume()
  }
  response.writeHead(status, {
    ...base,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a visitor to where the page is for good. */
export function sendRedirect(response: ServerResponse, location: string, base: Headers): void {
  const headers = { location, 'cache-control': 'public, max-age=3600' }
  sendRefusal(response, { status: 308, text: 'Moved', headers }, base)
}

const isUnread = (request: IncomingMessage) =>
  !request.readableEnded &&
  ('transfer-encoding' in request.headers || Number(request.headers['content-length'] ?? 0) > 0)

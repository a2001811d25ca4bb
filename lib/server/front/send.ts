import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Page } from './page'
import type { Refusal } from './refuse'

/** What Next tells itself, or tells of itself. */
const internal =
  /^(?:x-nouriva-|x-middleware-|x-powered-by$|transfer-encoding$|connection$|keep-alive$)/
/** Next's browser code reads these beside its own payload; beside HTML nobody does. */
const nextOwn = /^x-nextjs-/

/** Sends a page. HEAD gets the same but the body. */
export function sendPage(response: ServerResponse, page: Page, method: string): void {
  if (response.headersSent || response.destroyed) return
  const html = String(page.headers['content-type'] ?? '').startsWith('text/html')
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(page.headers)) {
    if (internal.test(name) || (html && nextOwn.test(name))) continue
    headers[name] = value
  }
  const bodiless = method === 'HEAD' || page.status === 204 || page.status === 304
  if (!bodiless) headers['content-length'] = page.body.length
  response.writeHead(page.status, headers)
  response.end(bodiless ? undefined : page.body)
}

/** Sends a refusal of the front itself. */
export function sendRefusal(response: ServerResponse, { status, text, headers }: Refusal): void {
  if (response.headersSent || response.destroyed) return
  const body = Buffer.from(`${text}\n`)
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** Sends a visitor to where the page is for good. */
export function sendRedirect(response: ServerResponse, location: string): void {
  const headers = { location, 'cache-control': 'public, max-age=3600' }
  sendRefusal(response, { status: 308, text: 'Moved', headers })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { withPostedBody } from '@/lib/forms/posted-body'
import { describeError, log } from '@/lib/log'
import { VisitorGone } from './ask-next'
import type { Page } from './page'
import type { PostHandler } from './post-handlers'

/**
 * Puts a post to its handler. What the handler throws is logged and becomes an empty answer of status 500, as from
 * Next. Throws VisitorGone when the connection is closed: before it begins, or once the handler has done its work.
 */
export async function askHandler(
  handler: PostHandler,
  { request, response, body, siteUrl }: Posted,
): Promise<Page> {
  const url = new URL(request.url ?? '/', siteUrl)
  const asked = new Request(url, {
    method: 'POST',
    headers: headersOf(request),
    body: new Uint8Array(body),
  })
  if (response.destroyed) throw new VisitorGone()
  const answering = withPostedBody(body, async () => pageOf(await handler(asked)))
  const answer = await answering.catch(broken)
  if (response.destroyed) throw new VisitorGone()
  return answer
}

function broken(error: unknown): Page {
  log.error('next.failed', describeError(error))
  return { status: 500, headers: {}, body: Buffer.alloc(0) }
}

export type Posted = {
  request: IncomingMessage
  response: ServerResponse
  body: Buffer
  siteUrl: string
}

/** The headers of a request as handlers read them. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const made = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) made.set(name, [value].flat().join(', '))
  return made
}

async function pageOf(answer: Response): Promise<Page> {
  const { 'set-cookie': _, ...headers } = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  return {
    status: answer.status,
    headers: { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: answer.body ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0),
  }
}

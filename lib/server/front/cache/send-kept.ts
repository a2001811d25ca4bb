import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isCompressible } from '@/lib/server/front/encodings'
import { hasSame } from './etag'
import { type Kept, OLDEST_SECONDS } from './page-cache'

/**
 * Sends a kept answer, or 304 to who has it already, and says how long a shared cache may keep it: no longer
 * than what is left of a minute. Browsers ask each time. @returns the status
 */
export async function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Kept,
  ageSeconds: number,
): Promise<number> {
  const { page, etag, encodings } = kept
  const headers: OutgoingHttpHeaders = { ...page.headers, etag }
  if (isCompressible(String(headers['content-type']))) headers.vary = 'accept-encoding'
  if (!kept.lasting) {
    const age = Math.ceil(ageSeconds)
    headers.age = String(age)
    if (!maySayItself(headers)) headers['cache-control'] = keepFor(OLDEST_SECONDS - age)
  }
  if (hasSame(request.headers['if-none-match'], etag)) {
    delete headers['content-type']
    response.writeHead(304, headers).end()
    return 304
  }
  const { coding, body } = await encodings.of(request.headers['accept-encoding'] ?? '', 'quick')
  if (response.destroyed) return page.status
  if (coding !== 'identity') headers['content-encoding'] = coding
  headers['content-length'] = body.length
  response.writeHead(page.status, headers).end(request.method === 'HEAD' ? undefined : body)
  return page.status
}

const keepFor = (seconds: number) =>
  `public, max-age=0, s-maxage=${Math.max(0, seconds)}, must-revalidate`

/** A picture that is replaced now and then says itself how long it holds. */
const maySayItself = (headers: OutgoingHttpHeaders) =>
  /max-age=[1-9]/.test(String(headers['cache-control'] ?? ''))

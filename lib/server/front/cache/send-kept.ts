import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isCompressible } from '@/lib/server/front/encodings'
import { hasSame } from './etag'
import { type Kept, OLDEST_SECONDS } from './page-cache'

/** The headers of a kept answer that never change, as Node takes them quickest: names and values in turn. */
const fixed = new WeakMap<Kept, string[]>()

/**
 * Sends a kept answer, or 304 to who has it already, and says how long a shared cache may keep it: no longer
 * than what is left of a minute; nobody else may keep what shows a passing state. @returns the status
 */
export async function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Kept,
  ageSeconds: number,
): Promise<number> {
  const { page, etag, encodings } = kept
  const age = Math.ceil(ageSeconds)
  if (!kept.passing && hasSame(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headersOf(kept, age)).end()
    return 304
  }
  const { coding, body } = await encodings.of(request.headers['accept-encoding'] ?? '', 'quick')
  if (response.destroyed) return page.status
  const headers = [...headersOf(kept, age), 'content-length', String(body.length)]
  if (coding !== 'identity') headers.push('content-encoding', coding)
  response.writeHead(page.status, headers).end(request.method === 'HEAD' ? undefined : body)
  return page.status
}

function headersOf(kept: Kept, age: number): string[] {
  const headers = fixed.get(kept) ?? fixedHeaders(kept)
  fixed.set(kept, headers)
  if (kept.lasting || kept.passing) return headers
  const aged = [...headers, 'age', String(age)]
  if (maySayItself(kept)) return aged
  const left = Math.max(0, OLDEST_SECONDS - age)
  return [...aged, 'cache-control', `public, max-age=0, s-maxage=${left}, must-revalidate`]
}

function fixedHeaders(kept: Kept): string[] {
  const headers: OutgoingHttpHeaders = { ...kept.page.headers }
  if (!kept.passing) headers.etag = kept.etag
  if (!kept.lasting && !kept.passing && !maySayItself(kept)) delete headers['cache-control']
  delete headers['content-length']
  if (isCompressible(String(headers['content-type']))) headers.vary = 'accept-encoding'
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)])
}

/** A picture that is replaced now and then says itself how long it holds. */
const maySayItself = ({ page }: Kept) =>
  /max-age=[1-9]/.test(String(page.headers['cache-control'] ?? ''))

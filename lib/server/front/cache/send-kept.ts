import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Coded, type Coding, isCompressible } from '@/lib/server/front/encodings'
import { hasSame } from './etag'
import { type Kept, OLDEST_SECONDS } from './page-cache'

/**
 * The headers of a kept answer as Node takes them quickest: names and values in turn. They are the same for all
 * who ask within a second.
 */
type Heads = { fixed: string[]; age: number; of: Map<Coding | 'not modified', string[]> }
const heads = new WeakMap<Kept, Heads>()

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
  const sent = sendReady(request, response, kept, ageSeconds)
  if (sent) return sent
  const coded = await kept.encodings.of(request.headers['accept-encoding'] ?? '', 'quick')
  return response.destroyed ? kept.page.status : send(response, kept, Math.ceil(ageSeconds), coded)
}

/** The same at once. @returns null, and nothing is sent, when it must be compressed first */
export function sendReady(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Kept,
  ageSeconds: number,
): number | null {
  const { headers } = request
  const age = Math.ceil(ageSeconds)
  if (!kept.passing && hasSame(headers['if-none-match'], kept.etag)) {
    unannounced(response)
    response.writeHead(304, headersOf(kept, age, null)).end()
    return 304
  }
  const coded = kept.encodings.ready(headers['accept-encoding'] ?? '')
  return coded && send(response, kept, age, coded)
}

function send(response: ServerResponse, kept: Kept, age: number, coded: Coded): number {
  const { status } = kept.page
  unannounced(response)
  response.writeHead(status, headersOf(kept, age, coded))
  response.end(response.req.method === 'HEAD' ? undefined : coded.body)
  return status
}

/**
 * That the connection stays is what HTTP/1.1 takes for granted: saying so would cost each page 47 bytes of its first
 * flight (decision 072). HTTP/1.0 has to be told, and everybody that it closes.
 */
function unannounced(response: ServerResponse): void {
  if (response.shouldKeepAlive && response.req.httpVersion === '1.1')
    response.removeHeader('connection')
}

function headersOf(kept: Kept, age: number, coded: Coded | null): string[] {
  const known = heads.get(kept)
  const mine =
    known?.age === age ? known : { fixed: known?.fixed ?? fixedHeaders(kept), age, of: new Map() }
  if (mine !== known) heads.set(kept, mine)
  const name = coded?.coding ?? 'not modified'
  const found = mine.of.get(name)
  // A better compression may have taken the place of the first.
  if (found && (!coded || found.at(-1) === String(coded.body.length))) return found
  const made = [...mine.fixed, ...agedHeaders(kept, age), ...codedHeaders(coded)]
  mine.of.set(name, made)
  return made
}

function agedHeaders(kept: Kept, age: number): string[] {
  if (kept.lasting || kept.passing) return []
  if (maySayItself(kept)) return ['age', String(age)]
  const left = Math.max(0, OLDEST_SECONDS - age)
  const shared = `max-age=0, s-maxage=${left}, must-revalidate`
  return ['age', String(age), 'cache-control', shared]
}

function codedHeaders(coded: Coded | null): string[] {
  if (!coded) return []
  const coding = coded.coding === 'identity' ? [] : ['content-encoding', coded.coding]
  return [...coding, 'content-length', String(coded.body.length)]
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

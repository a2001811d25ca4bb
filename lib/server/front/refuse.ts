import type { IncomingMessage } from 'node:http'

export type Refusal = { status: number; text: string; headers?: Record<string, string> }

const allowed = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const LONGEST_URL = 8_000
/** What a header may name: a host and a port, nothing that changes its meaning. */
const hostShape = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** What is wrong with a request before anyone looks at what it asks for; null when nothing is. */
export function findFault(request: IncomingMessage): Refusal | null {
  const { method = '', url = '' } = request
  if (!allowed.has(method))
    return { status: 405, text: 'Method not allowed', headers: { allow: [...allowed].join(', ') } }
  if (isEncoded(request))
    return { status: 415, text: 'Send it as it is', headers: { 'accept-encoding': 'identity' } }
  if (url.length > LONGEST_URL) return { status: 414, text: 'Address too long' }
  if (!isWellFormed(url) || !hostShape.test(request.headers.host ?? ''))
    return { status: 400, text: 'Bad request' }
  if (asksForFlight(url)) return { status: 404, text: 'There is nothing at this address' }
  return null
}

/**
 * Next takes this ending for an order of its own format, whatever the headers say, and then answers 200 where
 * a page would lead to signing in. No page of ours ends so, and its browser code does not ask so.
 */
const asksForFlight = (url: string) =>
  /\.rsc$/i.test(decodeURIComponent(url.split('?', 1)[0] ?? ''))

/** A body that would have to be unpacked first could grow to any size. */
const isEncoded = ({ headers }: IncomingMessage) =>
  !/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')

function isWellFormed(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return false
  const path = url.split('?', 1)[0] as string
  try {
    const decoded = decodeURIComponent(path)
    // Browsers resolve dots before they ask; what is left would mean one thing here and another to Next.
    return !decoded.includes('\0') && !decoded.split('/').some((part) => /^\.\.?$/.test(part))
  } catch {
    return false
  }
}

import type { IncomingMessage } from 'node:http'

/** The public names of programs that fetch pages: most of them say what they are, and browsers say none of this. */
const program =
  /(?<!cu)bot\b|bot[/;)_-]|crawl|spider|slurp|preview|fetch|monitor|scan|archive|headless|lighthouse|facebookexternalhit|whatsapp|telegram|curl|wget|python|java\/|go-http|okhttp|node|axios|feed|rss|http-?client/i

/**
 * Whether a request is, as far as one can tell without knowing anybody, a person who opens an article now: a
 * browser's GET for the page itself, no fetching ahead, no program that says it is one. Nothing is kept of
 * the request. It stays approximate: a browser that shows its own copy asks for nothing.
 * @param pattern of the route that the address belongs to
 */
export function isReading(
  pattern: string | undefined,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
): boolean {
  if (method !== 'GET' || pattern !== '/articles/[slug]') return false
  const ahead = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''}`
  if (/prefetch|prerender|preview/.test(ahead)) return false
  const goes = headers['sec-fetch-mode']
  if (goes && goes !== 'navigate') return false
  const agent = headers['user-agent'] ?? ''
  return /^Mozilla\//.test(agent) && !program.test(agent)
}

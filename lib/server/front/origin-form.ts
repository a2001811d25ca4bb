import type { IncomingMessage } from 'node:http'

/**
 * What a request asks for as a path: a server must take a whole address too (RFC 9112, 3.2.2). One of another site is
 * left as it is, and refused as no address of ours.
 */
export function originForm({ url = '/', headers }: IncomingMessage): string {
  const [whole, host] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? []
  if (whole === undefined || host !== headers.host) return url
  const rest = url.slice(whole.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

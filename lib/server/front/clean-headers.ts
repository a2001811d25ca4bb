import type { IncomingMessage } from 'node:http'

const ownNames = /^(?:x-nouriva-|x-middleware-|next-resume$|x-nonce$|content-security-policy)/
/** Next's browser code sends these while developing. */
const devNames = /^x-nextjs-/
const forwardedNames = /^(?:x-forwarded-|x-real-ip$|forwarded$)/

/**
 * Drops from a request what only this process may say to itself, and notes what is true instead:
 * the request's id, the client's address, and whether a proxy passed it on.
 * @param trustedProxies how many proxies stand before us: that many last entries of X-Forwarded-For count
 */
export function cleanHeaders(
  request: IncomingMessage,
  options: { dev: boolean; trustedProxies: number; requestId: string },
): void {
  const { headers } = request
  const forwarded = Object.keys(headers).some((name) => forwardedNames.test(name))
  const client = clientAddress(request, options.trustedProxies)
  for (const name of Object.keys(headers)) {
    const internal = ownNames.test(name) || (!options.dev && devNames.test(name))
    if (internal || forwardedNames.test(name)) delete headers[name]
  }
  headers['x-nouriva-request-id'] = options.requestId
  headers['x-nouriva-client'] = client
  if (forwarded) headers['x-nouriva-forwarded'] = '1'
}

function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const listed = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const hops = [...listed.map((entry) => entry.trim()).filter(Boolean), direct]
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? direct
}

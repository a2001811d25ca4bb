import type { IncomingMessage } from 'node:http'

const ownNames =
  /^(?:x-nouriva-|x-middleware-|x-invoke-|x-next-|x-nextjs-|x-matched-path$|next-resume$|x-nonce$|content-security-policy)/
/** Next's browser code asks with these. Only the owner's desk has such code, or a page in development. */
const clientNames = /^(?:next-router-|next-url$|next-action$|rsc$)/
const forwardedNames = /^(?:x-forwarded-|x-real-ip$|forwarded$|via$)/

/**
 * Drops from a request what only this process may say to itself, and notes what is true instead:
 * the request's id and method, the client's address, and whether a proxy passed it on.
 * @param clientCode whether Next's browser code may be asking
 * @param trustedProxies how many proxies stand before us: that many last entries of X-Forwarded-For count
 */
export function cleanHeaders(
  request: IncomingMessage,
  options: { clientCode: boolean; trustedProxies: number; requestId: string },
): void {
  const { headers } = request
  const forwarded = Object.keys(headers).some((name) => forwardedNames.test(name))
  const client = clientAddress(request, options.trustedProxies)
  for (const name of Object.keys(headers)) {
    const internal = ownNames.test(name) || (!options.clientCode && clientNames.test(name))
    if (internal || forwardedNames.test(name)) delete headers[name]
  }
  headers['x-nouriva-request-id'] = options.requestId
  headers['x-nouriva-client'] = client
  headers['x-nouriva-method'] = request.method
  if (forwarded) headers['x-nouriva-forwarded'] = '1'
}

function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const listed = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const hops = [...listed.map((entry) => entry.trim()).filter(Boolean), direct]
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? direct
}

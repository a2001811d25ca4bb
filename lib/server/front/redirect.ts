import type { IncomingMessage } from 'node:http'

/** Probes ask by address, and must never be sent elsewhere. */
const anyHost = new Set(['/healthz', '/readyz', '/metrics'])

export type Redirects = {
  siteUrl: string
  aliasTarget(pathname: string): Promise<string | null>
}

/**
 * Where a page really is: on the site's own host, and at its present address if it has moved.
 * One hop, whatever is wrong. @returns null when it is where it was asked for
 */
export async function redirectTarget(
  request: IncomingMessage,
  { siteUrl, aliasTarget }: Redirects,
): Promise<string | null> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const { pathname, search } = new URL(request.url ?? '/', siteUrl)
  if (anyHost.has(pathname)) return null
  const asset = pathname.startsWith('/_next/')
  // Before a first publication there are no aliases; the page itself will say what is wrong.
  const moved = asset ? null : await aliasTarget(decodeURIComponent(pathname)).catch(() => null)
  if (!moved && isOwnHost(request.headers.host ?? '', siteUrl)) return null
  return `${siteUrl}${moved ?? pathname}${search}`
}

function isOwnHost(host: string, siteUrl: string): boolean {
  const site = new URL(siteUrl)
  return (
    URL.canParse(`${site.protocol}//${host}`) &&
    new URL(`${site.protocol}//${host}`).host === site.host
  )
}

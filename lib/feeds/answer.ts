import { createHash } from 'node:crypto'

/** What is sent to machines, by kind. */
export const contentTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
} as const

/**
 * Sends a text to a machine: 304 when it has the same already. A day is too coarse for
 * If-Modified-Since (a correction may follow within hours), so only the ETag decides.
 */
export function answer(
  request: Request,
  type: keyof typeof contentTypes,
  text: string,
  extra: { modified?: Date; headers?: Record<string, string> } = {},
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    'content-type': contentTypes[type],
    // Whoever keeps it asks each time whether it still holds: what is withdrawn is gone at once.
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
    ...extra.headers,
  })
  if (extra.modified) headers.set('last-modified', extra.modified.toUTCString())
  if (!hasSame(request.headers.get('if-none-match'), etag)) return new Response(text, { headers })
  headers.delete('content-type')
  return new Response(null, { status: 304, headers })
}

/** A proxy that compresses marks an ETag as weak: that is the same text all the same. */
function hasSame(asked: string | null, etag: string): boolean {
  const known = asked?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return known.includes(etag) || known.includes('*')
}

/** There is nothing at this address. */
export const nothingHere = () =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'content-type': contentTypes.text, 'cache-control': 'no-store' },
  })

/**
 * The cookies of somebody who is reading this page now; null for a HEAD, and for a browser that fetches
 * the page in case it is wanted: neither is a person who opened it.
 */
export function readingCookies(headers: Headers): string | null {
  const ahead = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`
  const reads = headers.get('x-nouriva-method') === 'GET' && !/prefetch|prerender/.test(ahead)
  return reads ? headers.get('cookie') : null
}

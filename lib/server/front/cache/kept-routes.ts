/** The parameters of a route that make another page of it, and what they may look like. */
type Parameters = Record<string, RegExp>

const none: Parameters = {}
const number = /^[1-9]\d{0,3}$/
const paged: Parameters = { page: number }

/**
 * The routes whose answers are the same for everybody and may be kept. A route that is not named here is
 * never kept, and its pages are sent as `no-store`: the funnel, signed links, the desk, a search.
 *
 * What makes an answer of these routes personal must stand in the query: one that is not named bypasses the
 * cache. Cookies do not reach them, for they are rendered on nobody's behalf; nor may they hold what is made
 * anew for each rendering and must not be shared, such as a form's random id.
 */
const keptRoutes: Record<string, Parameters> = {
  '/': none,
  '/about': none,
  '/articles': paged,
  '/articles/[slug]': { comments: number },
  '/articles/[slug]/comments/feed.xml': none,
  '/articles/[slug]/markdown': none,
  '/atom.xml': none,
  '/authors/[slug]': none,
  '/contact': none,
  '/disclaimer': none,
  '/feed.json': none,
  '/feed.xml': none,
  '/llms.txt': none,
  '/media/[file]': none,
  '/privacy': none,
  '/robots.txt': none,
  '/sitemap.xml': none,
  '/topics': none,
  '/topics/[slug]': none,
  '/topics/[slug]/feed.xml': none,
}

/** Where a visitor came from, as other sites note it in our addresses. It changes nothing. */
const ignored = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|ref)$/

/**
 * The address under which an answer may be kept, and Next be asked for it: without what does not matter.
 * @param route the pattern that the address belongs to @returns null when it may not be kept
 */
export function keptAddress(route: string, url: string): string | null {
  const parameters = Object.hasOwn(keptRoutes, route) ? keptRoutes[route] : undefined
  const [path = '/', query] = splitOnce(url, '?')
  // One page has one address: what is written in another way is answered, and not kept beside it.
  if (!parameters || path.includes('%')) return null
  if (!query) return path
  const kept = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(query)) {
    if (ignored.test(name)) continue
    if (!parameters[name]?.test(value) || kept.has(name)) return null
    kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}

function splitOnce(text: string, at: string): [string, string?] {
  const place = text.indexOf(at)
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)]
}

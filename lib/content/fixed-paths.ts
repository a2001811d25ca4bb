/**
 * Addresses of the site that an article may link to though no file in content/ stands for them. No
 * article may take one over: reserved-addresses.ts builds on this list. A test compares it with app/.
 */
export const fixedPaths: ReadonlySet<string> = new Set([
  '/',
  '/articles',
  '/topics',
  '/search',
  '/about',
  '/contact',
  '/disclaimer',
  '/privacy',
  '/plan',
  '/my-data',
  '/subscribe',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
])

/** Addresses that machines read beside a page: its Markdown twin and its feeds. */
export const twinOf =
  /^(\/articles\/[^/]+)(?:\.md|\/comments\/feed\.xml)$|^(\/topics\/[^/]+)\/feed\.xml$/

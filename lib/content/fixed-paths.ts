/** Addresses of the site that no file in content/ stands for. A test compares them with app/. */
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

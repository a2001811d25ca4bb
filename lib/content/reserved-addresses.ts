/** Pages of the site that no article may take over. A test compares this with the routes of the build. */
const pages = new Set([
  '/about',
  '/articles',
  '/contact',
  '/disclaimer',
  '/healthz',
  '/metrics',
  '/preferences',
  '/privacy',
  '/readyz',
  '/search',
  '/topics',
  '/trouble',
  '/unsubscribe',
])
/** What begins like this is ours altogether. */
const areas = ['/api', '/authors', '/mailbox', '/media', '/my-data', '/owner', '/plan', '/preview']

/** Whether an address is or may become a page of the site itself. */
export const isReserved = (path: string): boolean =>
  pages.has(path) || areas.some((area) => path === area || path.startsWith(`${area}/`))

import { fixedPaths } from './fixed-paths'

/** Pages of ours that no article links to; those that one may link to are in fixed-paths.ts, and only there. */
const unlinked = [
  '/healthz',
  '/metrics',
  '/my-data',
  '/preferences',
  '/readyz',
  '/trouble',
  '/unsubscribe',
]
const pages = new Set([...fixedPaths, ...unlinked])
/** What begins like this is ours altogether. */
const areas = ['/api', '/authors', '/mailbox', '/media', '/owner', '/plan', '/preview']

/** Whether an address is or may become a page of the site itself. A test compares this with the routes of the build. */
export const isReserved = (path: string): boolean =>
  pages.has(path) || areas.some((area) => path === area || path.startsWith(`${area}/`))

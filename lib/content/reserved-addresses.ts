import { fixedPaths } from './fixed-paths'

/** Pages of ours that no article links to; those that one may link to are in fixed-paths.ts, and only there. */
const unlinked = ['/healthz', '/metrics', '/readyz', '/trouble']
const pages = new Set([...fixedPaths, ...unlinked])
/** What begins like this is ours altogether. */
const areas = [
  '/api',
  '/authors',
  '/comments',
  '/mailbox',
  '/media',
  '/my-data',
  '/owner',
  '/plan',
  '/preferences',
  '/preview',
  '/subscribe',
  '/unsubscribe',
]

/** Whether an address is or may become a page of the site itself. A test compares this with the routes of the build. */
export const isReserved = (path: string): boolean =>
  pages.has(path) || areas.some((area) => path === area || path.startsWith(`${area}/`))

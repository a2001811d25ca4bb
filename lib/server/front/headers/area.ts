/** What kind of place an address is: each has a content policy of its own. */
export type Area = 'public' | 'owner' | 'mailbox'

/** The owner's desk is the one place with Next's browser code; everything unknown is public. */
export function areaOf(pathname: string): Area {
  if (isBelow(pathname, '/owner')) return 'owner'
  if (isBelow(pathname, '/mailbox')) return 'mailbox'
  return 'public'
}

const isBelow = (pathname: string, root: string) =>
  pathname === root || pathname.startsWith(`${root}/`)

import { db } from '@/lib/db'
import { open } from '@/lib/seal'
import { hashToken } from '@/lib/token'
import { myDataContext } from './my-data-context'

export type LinkState = 'open' | 'used' | 'expired' | 'unknown'

const find = (token: string) =>
  db().myDataLink.findUnique({ where: { tokenHash: hashToken(token) } })
type Link = NonNullable<Awaited<ReturnType<typeof find>>>

function stateOf(link: Link | null, now: Date): LinkState {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  return link.expiresAt <= now ? 'expired' : 'open'
}

/** What a mailed link stands for now. It changes nothing: mail scanners open links too. */
export const findMyDataLink = async (token: string, now = new Date()): Promise<LinkState> =>
  stateOf(await find(token), now)

/** Uses a link up. @returns whose data it opens; null when it opens nothing, or nothing any more */
export async function openMyData(token: string, now = new Date()): Promise<string | null> {
  const link = await find(token)
  if (!link || stateOf(link, now) !== 'open') return null
  const { tokenHash } = link
  const unused = { tokenHash, usedAt: null }
  const { count } = await db().myDataLink.updateMany({ where: unused, data: { usedAt: now } })
  return count === 1 ? open(link, myDataContext(tokenHash)) : null
}

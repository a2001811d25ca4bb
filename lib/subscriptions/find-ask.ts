import { db } from '@/lib/db'
import { deriveToken, hashToken } from '@/lib/token'

/** How long a mailed link to confirm works, from the last time that it was asked for. */
const CONFIRM_HOURS = 72

export type Ask =
  | { state: 'unknown' }
  | { state: 'expired' }
  | {
      state: 'open' | 'confirmed'
      subscriberId: string
      /** The token of the subscriber's own page. */
      preferences: string
    }

/** What the token of a link to confirm stands for now. It changes nothing: mail scanners open links too. */
export async function findAsk(token: string, now = new Date()): Promise<Ask> {
  const row = await db().subscriber.findUnique({ where: { askHash: hashToken(token) } })
  if (!row) return { state: 'unknown' }
  const found = { subscriberId: row.id, preferences: deriveToken('subscription', row.nonce) }
  if (row.confirmedAt && !row.leftAt) return { state: 'confirmed', ...found }
  const endsAt = row.askedAt.getTime() + CONFIRM_HOURS * 60 * 60 * 1000
  return endsAt <= now.getTime() ? { state: 'expired' } : { state: 'open', ...found }
}

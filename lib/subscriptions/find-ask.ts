import { db } from '@/lib/db'
import { hashToken } from '@/lib/token'

/** How long a mailed link to confirm works, from the last time that it was asked for. */
export const CONFIRM_HOURS = 72

export type Ask =
  | { state: 'unknown' }
  | { state: 'expired' }
  | { state: 'open' | 'confirmed'; subscriberId: string }

/** What the token of a link to confirm stands for now. It changes nothing: mail scanners open links too. */
export async function findAsk(token: string, now = new Date()): Promise<Ask> {
  const row = await db().subscriber.findUnique({ where: { askHash: hashToken(token) } })
  if (!row) return { state: 'unknown' }
  const subscriberId = row.id
  if (row.confirmedAt && !row.leftAt) return { state: 'confirmed', subscriberId }
  const endsAt = row.askedAt.getTime() + CONFIRM_HOURS * 60 * 60 * 1000
  return endsAt <= now.getTime() ? { state: 'expired' } : { state: 'open', subscriberId }
}

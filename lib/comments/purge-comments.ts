import type { Tx } from '@/lib/db'

/** How long what was taken away can be brought back. */
export const TAKEN_AWAY_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes for good what was spam or deleted for 30 days, in the caller's transaction. One that others
 * have answered stays, for its replies hang on it.
 * @returns how many were removed
 */
export async function purgeComments(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TAKEN_AWAY_DAYS * DAY_MS)
  const { count } = await tx.comment.deleteMany({
    where: { state: { in: ['spam', 'deleted'] }, decidedAt: { lt: before }, replies: { none: {} } },
  })
  return count
}

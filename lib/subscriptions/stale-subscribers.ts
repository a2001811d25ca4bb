import { db } from '@/lib/db'

const KEPT_DAYS = 30

/** Wishes that were never confirmed, and those who left, both 30 days ago and more. */
const stale = (now: Date) => {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  return {
    OR: [{ leftAt: { lt: before } }, { confirmedAt: null, leftAt: null, askedAt: { lt: before } }],
  }
}

/** How many subscribers retention would remove now. */
export const countStaleSubscribers = (now = new Date()): Promise<number> =>
  db().subscriber.count({ where: stale(now) })

/** Removes them. @returns how many */
export async function removeStaleSubscribers(now = new Date()): Promise<number> {
  const { count } = await db().subscriber.deleteMany({ where: stale(now) })
  return count
}

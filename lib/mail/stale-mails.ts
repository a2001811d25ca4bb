import { db } from '@/lib/db'

const DAY_MS = 24 * 60 * 60 * 1000
const SETTLED_DAYS = 90
/** The provider repeats an event for about 28 hours. */
const EVENT_DAYS = 7

const ago = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)
/** The last notice of a publication is what the next one is compared with. */
const settled = (now: Date) => ({
  NOT: [{ state: 'queued' as const }, { state: 'held' as const }, { kind: 'publish-result' }],
  createdAt: { lt: ago(now, SETTLED_DAYS) },
})

/** How many mails, long sent or given up, retention would remove now. */
export const countStaleMails = (now = new Date()): Promise<number> =>
  db().outboxMail.count({ where: settled(now) })

/** Removes them, and the notes on webhook events that cannot come again. @returns how many mails */
export async function removeStaleMails(now = new Date()): Promise<number> {
  await db().webhookEvent.deleteMany({ where: { at: { lt: ago(now, EVENT_DAYS) } } })
  const { count } = await db().outboxMail.deleteMany({ where: settled(now) })
  return count
}

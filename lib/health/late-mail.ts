import { db } from '@/lib/db'

const LATE_MS = 15 * 60 * 1000

/** Whether a mail has been waiting to be sent for a quarter of an hour. Throws when the database fails. */
export async function mailIsLate(now = new Date()): Promise<boolean> {
  const createdAt = { lt: new Date(now.getTime() - LATE_MS) }
  const late = { where: { state: 'queued', createdAt }, select: { id: true } } as const
  return (await db().outboxMail.findFirst(late)) !== null
}

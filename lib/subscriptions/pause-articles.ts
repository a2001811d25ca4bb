import { db } from '@/lib/db'
import { cancelBulk } from '@/lib/mail/cancel-bulk'
import { findSubscriber } from './find-subscriber'

export const PAUSE_DAYS = 30

/** Sends no articles for 30 days from now. @returns whether there is such a subscription */
export async function pauseArticles(token: string, now = new Date()): Promise<boolean> {
  const subscriber = await findSubscriber(token)
  if (!subscriber || subscriber.leftAt) return false
  const pausedUntil = new Date(now.getTime() + PAUSE_DAYS * 24 * 60 * 60 * 1000)
  await db().$transaction(async (tx) => {
    await tx.subscriber.updateMany({ where: { id: subscriber.id }, data: { pausedUntil } })
    await cancelBulk(tx, subscriber.address, 'paused')
  })
  return true
}

/** Ends a pause at once. @returns whether there is such a subscription */
export async function resumeArticles(token: string): Promise<boolean> {
  const subscriber = await findSubscriber(token)
  if (!subscriber || subscriber.leftAt) return false
  await db().subscriber.updateMany({ where: { id: subscriber.id }, data: { pausedUntil: null } })
  return true
}

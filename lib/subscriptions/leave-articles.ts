import { db } from '@/lib/db'
import { cancelBulk } from '@/lib/mail/cancel-bulk'
import { findSubscriber } from './find-subscriber'

/**
 * Ends articles by mail, those that wait to be sent included. Doing it again, and a token that is not
 * ours, changes nothing: whoever presses it gets no articles afterwards.
 */
export async function leaveArticles(token: string, now = new Date()): Promise<void> {
  const subscriber = await findSubscriber(token)
  if (!subscriber) return
  const { id } = subscriber
  await db().$transaction(async (tx) => {
    await tx.subscriber.updateMany({
      where: { id, leftAt: null },
      data: { leftAt: now, pausedUntil: null },
    })
    await cancelBulk(tx, subscriber.address, 'unsubscribed')
  })
}

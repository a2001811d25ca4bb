import { db } from '@/lib/db'
import { type Ask, findAsk } from './find-ask'

/**
 * Says yes to articles by mail. Doing it twice is success and changes nothing more.
 * @returns what the token stands for afterwards
 */
export async function confirmSubscription(token: string, now = new Date()): Promise<Ask> {
  const ask = await findAsk(token, now)
  if (ask.state !== 'open') return ask
  await db().subscriber.updateMany({
    where: { id: ask.subscriberId, OR: [{ confirmedAt: null }, { leftAt: { not: null } }] },
    data: { confirmedAt: now, leftAt: null, pausedUntil: null },
  })
  return { ...ask, state: 'confirmed' }
}

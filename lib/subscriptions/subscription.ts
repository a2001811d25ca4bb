import { db, type Subscriber } from '@/lib/db'
import { findSubscriber } from './find-subscriber'

/** A subscription as its owner may see it. */
export type Subscription = {
  /** asked: not confirmed yet. paused: no mails until a day. left: no mails any more. */
  state: 'asked' | 'active' | 'paused' | 'left'
  /** Slugs; none is every topic. */
  topics: string[]
  consentVersion: string
  askedAt: Date
  confirmedAt: Date | null
  pausedUntil: Date | null
  leftAt: Date | null
}

/** The subscription of an address, for /my-data; null when there is none. @param address normalised */
export async function subscriptionOf(
  address: string,
  now = new Date(),
): Promise<Subscription | null> {
  const row = await db().subscriber.findUnique({ where: { address } })
  return row && asSubscription(row, now)
}

/** The subscription behind the token of a digest's links; null when it is not ours, or erased. */
export async function subscriptionBehind(
  token: string,
  now = new Date(),
): Promise<Subscription | null> {
  const row = await findSubscriber(token)
  return row && asSubscription(row, now)
}

const asSubscription = (row: Subscriber, now: Date): Subscription => ({
  state: stateOf(row, now),
  topics: row.topics,
  consentVersion: row.consentVersion,
  askedAt: row.askedAt,
  confirmedAt: row.confirmedAt,
  pausedUntil: row.pausedUntil,
  leftAt: row.leftAt,
})

function stateOf({ confirmedAt, pausedUntil, leftAt }: Subscriber, now: Date) {
  if (leftAt) return 'left'
  if (!confirmedAt) return 'asked'
  return pausedUntil && pausedUntil > now ? 'paused' : 'active'
}

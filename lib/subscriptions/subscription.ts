import { db, type Subscriber } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'

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

/** The subscription of an address, for /my-data; null when there is none. */
export async function subscriptionOf(
  address: string,
  now = new Date(),
): Promise<Subscription | null> {
  const row = await db().subscriber.findUnique({ where: { addressHash: keyedHash(address) } })
  return row && asSubscription(row, now)
}

export function asSubscription(row: Subscriber, now: Date): Subscription {
  const { topics, consentVersion, askedAt, confirmedAt, pausedUntil, leftAt } = row
  return {
    state: stateOf(row, now),
    topics,
    consentVersion,
    askedAt,
    confirmedAt,
    pausedUntil,
    leftAt,
  }
}

function stateOf({ confirmedAt, pausedUntil, leftAt }: Subscriber, now: Date) {
  if (leftAt) return 'left'
  if (!confirmedAt) return 'asked'
  return pausedUntil && pausedUntil > now ? 'paused' : 'active'
}

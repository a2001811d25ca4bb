import { db, type Subscriber } from '@/lib/db'
import { hashToken } from '@/lib/token'

/** Whose preferences the token of a digest's links opens; null when it is not ours, or erased. */
export const findSubscriber = (token: string): Promise<Subscriber | null> =>
  db().subscriber.findUnique({ where: { tokenHash: hashToken(token) } })

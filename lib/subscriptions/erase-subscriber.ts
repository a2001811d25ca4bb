import { db, type Tx } from '@/lib/db'
import { cancelBulk } from '@/lib/mail/cancel-bulk'

/**
 * Removes a subscription altogether, and calls off the mails that wait for it, in the caller's
 * transaction. Mails that were sent are eraseMails's. @param address normalised
 */
export async function eraseSubscriber(tx: Tx, address: string): Promise<void> {
  await tx.subscriber.deleteMany({ where: { address } })
  await cancelBulk(tx, address, 'unsubscribed')
}

/** Every address that a subscription is kept for, whatever its state. */
export const subscribedAddresses = async (): Promise<string[]> =>
  (await db().subscriber.findMany({ select: { address: true } })).map(({ address }) => address)

import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'

/** Removes a subscription altogether, in the caller's transaction. The mails are eraseMails's. */
export async function eraseSubscriber(tx: Tx, address: string): Promise<void> {
  await tx.subscriber.deleteMany({ where: { addressHash: keyedHash(address) } })
}

import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { withoutPerson } from './without-person'

/** Calls off the mails to many that still wait for one reader, who wants none now. @param address normalised */
export async function cancelBulk(
  tx: Tx,
  address: string,
  reason: 'unsubscribed' | 'paused',
): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { recipientHash: keyedHash(address), kind: 'digest', state: { in: ['queued', 'held'] } },
    data: { state: 'dead', reason, ...withoutPerson('digest') },
  })
}

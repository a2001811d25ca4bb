import type { Tx } from '@/lib/db'
import { withoutPerson } from './without-person'

/** Calls off the mails to many that still wait for one reader, who wants none now. */
export async function cancelBulk(
  tx: Tx,
  recipientHash: Uint8Array<ArrayBuffer>,
  reason: 'unsubscribed' | 'paused',
): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { recipientHash, kind: 'digest', state: { in: ['queued', 'held'] } },
    data: { state: 'dead', reason, ...withoutPerson('digest') },
  })
}

import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'

/**
 * Removes every mail to an address and every mail about a lead, sent or not, in the caller's
 * transaction. A job without its mail does nothing.
 * @param person address normalised; subjectIds: ids of leads, for notices that went to the owner
 */
export async function eraseMails(
  tx: Tx,
  person: { address: string; subjectIds?: string[] },
): Promise<void> {
  const { address, subjectIds = [] } = person
  await tx.outboxMail.deleteMany({
    where: { OR: [{ recipientHash: keyedHash(address) }, { subjectId: { in: subjectIds } }] },
  })
}

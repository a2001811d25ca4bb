import { db, type Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'

/** Why an address gets no mail any more: its server refused for good, or its reader called us spam. */
export type SuppressionReason = 'bounced' | 'complained'

/** Never again sends to an address. The first reason stays. @param address normalised */
export const suppress = (
  address: string,
  reason: SuppressionReason,
  tx: Tx = db(),
): Promise<void> => suppressHash(keyedHash(address), reason, tx)

/** The same for an address of which only the keyed hash is known. */
export async function suppressHash(
  addressHash: Uint8Array<ArrayBuffer>,
  reason: SuppressionReason,
  tx: Tx,
): Promise<void> {
  await tx.suppressedAddress.createMany({ data: [{ addressHash, reason }], skipDuplicates: true })
}

/** Lets an address get mails again. @param address normalised @returns the row's hash; null when it was not on the list */
export async function unsuppress(address: string, tx: Tx): Promise<string | null> {
  const addressHash = keyedHash(address)
  const { count } = await tx.suppressedAddress.deleteMany({ where: { addressHash } })
  return count > 0 ? Buffer.from(addressHash).toString('hex') : null
}

/** Whether an address gets no mail any more. @param address normalised */
export async function isSuppressed(address: string, tx: Tx = db()): Promise<boolean> {
  const found = await tx.suppressedAddress.findUnique({
    where: { addressHash: keyedHash(address) },
  })
  return found !== null
}

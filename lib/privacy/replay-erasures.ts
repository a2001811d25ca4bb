import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { areas } from './areas'
import { keyedHash } from './keyed-hash'

/** One erasure, as the table `erasures` and the ledger outside of the database have it. */
export type LedgerEntry = { id: string; addressHash: Uint8Array<ArrayBuffer>; erasedAt: Date }

/** Every erasure that this database knows of. */
export const listErasures = (): Promise<LedgerEntry[]> =>
  db().erasure.findMany({ select: { id: true, addressHash: true, erasedAt: true } })

const textOf = (hash: Uint8Array) => Buffer.from(hash).toString('base64url')

/**
 * Erases once more everybody whose erasure this database does not know of: it was put back to a time before
 * it. Somebody who was erased and came back is left alone, since then it knows. Each person is a
 * transaction; stopped on the way, it is simply begun again.
 * @returns how many were erased
 */
export async function replayErasures(ledger: readonly LedgerEntry[]): Promise<number> {
  const known = new Set((await listErasures()).map(({ id }) => id))
  const due = ledger.filter(({ id }) => !known.has(id))
  if (due.length === 0) return 0
  const named = await addressesByHash()
  for (const entry of due) await eraseAgain(entry, named.get(textOf(entry.addressHash)) ?? [])
  log.info('privacy.erased-again', { count: due.length })
  return due.length
}

async function addressesByHash(): Promise<Map<string, string[]>> {
  const all = await Promise.all(areas.map(({ addresses }) => addresses?.() ?? []))
  const named = new Map<string, string[]>()
  for (const address of new Set(all.flat())) {
    const hash = textOf(keyedHash(address))
    named.set(hash, [...(named.get(hash) ?? []), address])
  }
  return named
}

async function eraseAgain(entry: LedgerEntry, addresses: string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    for (const { erase, eraseHash } of areas) {
      for (const address of addresses) await erase?.(tx, address)
      await eraseHash?.(tx, entry.addressHash)
    }
    // Two workers may do this at once.
    await tx.erasure.createMany({ data: [entry], skipDuplicates: true })
  })
  for (const address of addresses) for (const { eraseFiles } of areas) await eraseFiles?.(address)
}

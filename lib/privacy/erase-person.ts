import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { log } from '@/lib/log'
import { areas } from './areas'
import { keyedHash } from './keyed-hash'

/**
 * Erases everything that is held about an address, all or nothing, and notes its keyed hash in the
 * ledger: a backup that is restored later is erased again by it. The worker then rewrites the tables,
 * for PostgreSQL leaves the bytes of deleted rows where they were.
 * @param also what is written in the same transaction
 */
export async function erasePerson(
  address: string,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  await db().$transaction(async (tx) => {
    for (const { erase } of areas) await erase?.(tx, address)
    await tx.erasure.create({ data: { id: randomUUID(), addressHash: keyedHash(address) } })
    await also(tx)
  })
  for (const { eraseFiles } of areas) await eraseFiles?.(address)
  log.info('privacy.erased')
}

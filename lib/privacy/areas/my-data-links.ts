import type { Tx } from '@/lib/db'
import type { Area, SealedPlace } from '@/lib/privacy/area'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { myDataContext } from '@/lib/privacy/my-data-context'
import { daysBefore } from '@/lib/privacy/time-before'

const sealedAddresses: SealedPlace = {
  what: 'links to what we hold',
  async notUnder(tx, keyId, most) {
    type Row = { tokenHash: Uint8Array<ArrayBuffer>; keyId: string; sealed: Uint8Array }
    const rows = await tx.$queryRaw<Row[]>`
      SELECT token_hash AS "tokenHash", key_id AS "keyId", sealed FROM my_data_links
      WHERE key_id <> ${keyId} LIMIT ${most} FOR UPDATE SKIP LOCKED`
    return rows.map(({ tokenHash, ...value }) => ({
      context: myDataContext(tokenHash),
      value,
      write: (fresh) =>
        tx.myDataLink.update({ where: { tokenHash: Uint8Array.from(tokenHash) }, data: fresh }),
    }))
  },
}

async function eraseHash(tx: Tx, addressHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.myDataLink.deleteMany({ where: { addressHash } })
}

/** Mailed links to /my-data. They live for minutes; a day later nobody needs to know of them. */
export const myDataLinks: Area = {
  name: 'my-data-links',
  tables: [],
  erase: (tx, address) => eraseHash(tx, keyedHash(address)),
  eraseHash,
  sealed: [sealedAddresses],
  expiries: [
    {
      what: 'links to what we hold, after a day',
      async remove(tx, now) {
        const where = { createdAt: { lt: daysBefore(now, 1) } }
        return (await tx.myDataLink.deleteMany({ where })).count
      },
    },
  ],
}

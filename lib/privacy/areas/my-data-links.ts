import type { Tx } from '@/lib/db'
import type { Area } from '@/lib/privacy/area'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { myDataContext } from '@/lib/privacy/my-data-context'
import { sealedRows } from '@/lib/privacy/sealed-rows'
import { daysBefore } from '@/lib/privacy/time-before'

const sealedAddresses = sealedRows({
  what: 'links to what we hold',
  table: 'my_data_links',
  id: 'token_hash',
  contextOf: myDataContext,
})

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

import type { Area } from '@/lib/privacy/area'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { daysBefore } from '@/lib/privacy/time-before'

/** Mailed links to /my-data. They live for minutes; a day later nobody needs to know of them. */
export const myDataLinks: Area = {
  name: 'my-data-links',
  tables: [],
  async erase(tx, address) {
    await tx.myDataLink.deleteMany({ where: { addressHash: keyedHash(address) } })
  },
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

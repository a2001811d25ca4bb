import type { Area } from '@/lib/privacy/area'
import { daysBefore } from '@/lib/privacy/time-before'

/** Counts against abuse. They hold keyed hashes only and outlive an erasure, but not their own hour or day. */
export const limits: Area = {
  name: 'limits',
  tables: [],
  expiries: [
    {
      what: 'counts of networks that have run out',
      async remove(tx, now) {
        const expire = { lt: BigInt(now.getTime()) }
        return (await tx.rateLimit.deleteMany({ where: { expire } })).count
      },
    },
    {
      what: 'counts of mails to an address, after a day',
      remove: (tx, now) =>
        tx.$executeRaw`DELETE FROM mail_allowances WHERE mailed_at[1] < ${daysBefore(now, 1)}`,
    },
  ],
}

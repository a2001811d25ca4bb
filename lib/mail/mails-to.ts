import { db } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'

/** Kind, times and fate of every mail to an address, oldest first: for /my-data and the owner's desk. */
export const mailsTo = (address: string) =>
  db().outboxMail.findMany({
    where: { recipientHash: keyedHash(address) },
    orderBy: { createdAt: 'asc' },
    select: {
      kind: true,
      state: true,
      reason: true,
      createdAt: true,
      sentAt: true,
      fate: true,
      fateAt: true,
    },
  })

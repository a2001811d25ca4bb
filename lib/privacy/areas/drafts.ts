import { db, type Tx } from '@/lib/db'
import { draftContext } from '@/lib/plan/draft-context'
import type { Area } from '@/lib/privacy/area'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { longDate, longTime } from '@/lib/privacy/long-date'
import { sealedRows } from '@/lib/privacy/sealed-rows'

const draftsOf = (address: string) =>
  db().planDraft.findMany({
    where: { addressHash: keyedHash(address) },
    select: { createdAt: true, expiresAt: true, consentVersion: true },
    orderBy: { createdAt: 'desc' },
  })

const sealedDrafts = sealedRows({
  what: 'saved drafts',
  table: 'plan_drafts',
  id: 'journey_key',
  contextOf: draftContext,
})

async function eraseHash(tx: Tx, addressHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.planDraft.deleteMany({ where: { addressHash } })
}

/** Forms that somebody wants to go on with later. What is in them opens only by the mailed link. */
export const drafts: Area = {
  name: 'drafts',
  tables: [],
  holds: async (tx, address) =>
    (await tx.planDraft.count({ where: { addressHash: keyedHash(address) } })) > 0,
  find: async (address) =>
    (await draftsOf(address)).map(({ createdAt, expiresAt }) => ({
      title: `A form that you saved on ${longTime(createdAt)}`,
      facts: [
        { label: 'Kept until', text: longDate(expiresAt) },
        { label: 'What is in it', text: 'Your answers so far. The link in our mail opens them' },
      ],
    })),
  export: draftsOf,
  erase: (tx, address) => eraseHash(tx, keyedHash(address)),
  eraseHash,
  expiries: [
    {
      what: 'saved drafts, after 7 days',
      async remove(tx, now) {
        return (await tx.planDraft.deleteMany({ where: { expiresAt: { lte: now } } })).count
      },
    },
  ],
  sealed: [sealedDrafts],
}

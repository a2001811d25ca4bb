import { db } from '@/lib/db'
import { entryContext, openEntry } from '@/lib/plan/lead-entry'
import type { Area, HeldPart, SealedPlace } from '@/lib/privacy/area'
import { longTime } from '@/lib/privacy/long-date'

type HeldNote = { at: Date; kind: string; status: string | null; text: string | null }

/** Oldest first. */
async function findNotes(address: string): Promise<HeldNote[]> {
  const rows = await db().leadEntry.findMany({
    where: { lead: { address } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(openEntry).map(({ at, kind, status, text }) => ({ at, kind, status, text }))
}

function inWords(notes: HeldNote[]): HeldPart[] {
  if (notes.length === 0) return []
  const facts = notes.map(({ at, status, text }) => ({
    label: longTime(at),
    text: text ?? `Became: ${String(status).replace('_', ' ')}`,
  }))
  return [{ title: 'What Ishita wrote down about your request', facts }]
}

const sealedEntries: SealedPlace = {
  what: 'notes about requests',
  async notUnder(tx, keyId, most) {
    type Row = { id: string; keyId: string; sealed: Uint8Array }
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id::text AS id, key_id AS "keyId", sealed FROM lead_entries
      WHERE key_id <> ${keyId} LIMIT ${most} FOR UPDATE SKIP LOCKED`
    return rows.map(({ id, ...value }) => ({
      context: entryContext(id),
      value,
      write: (fresh) => tx.leadEntry.update({ where: { id }, data: fresh }),
    }))
  },
}

/** What the desk wrote down about a person. It goes with the lead. */
export const deskNotes: Area = {
  name: 'notes',
  tables: ['lead_entries'],
  find: async (address) => inWords(await findNotes(address)),
  export: findNotes,
  sealed: [sealedEntries],
}

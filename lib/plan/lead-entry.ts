import { randomUUID } from 'node:crypto'
import type { LeadStatus, Tx } from '@/lib/db'
import { open, seal } from '@/lib/seal'

export type EntryView = {
  id: string
  at: Date
  kind: 'note' | 'reply' | 'status'
  status: LeadStatus | null
  text: string | null
}

/** What the words of an entry are sealed as. */
export const entryContext = (id: string): string => `lead-entry:${id}`

/** Writes down what happened with a lead, in the caller's transaction. Words are sealed. */
export async function addEntry(
  tx: Tx,
  leadId: string,
  entry: { kind: 'note' | 'reply'; text: string } | { kind: 'status'; status: LeadStatus },
  at = new Date(),
): Promise<void> {
  const id = randomUUID()
  const { kind } = entry
  const data =
    entry.kind === 'status' ? { status: entry.status } : seal(entry.text, entryContext(id))
  await tx.leadEntry.create({ data: { id, leadId, kind, at, ...data } })
}

type Row = Omit<EntryView, 'text'> & { keyId: string | null; sealed: Uint8Array | null }

/** An entry with its words opened. */
export function openEntry({ id, at, kind, status, keyId, sealed }: Row): EntryView {
  const text = keyId && sealed ? open({ keyId, sealed }, entryContext(id)) : null
  return { id, at, kind, status, text }
}

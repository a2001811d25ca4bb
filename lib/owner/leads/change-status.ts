import { db } from '@/lib/db'
import { addEntry } from '@/lib/plan/lead-entry'
import { isLeadStatus, jumpSays, nextStatuses } from './lead-status'

export type StatusChange = 'changed' | 'unknown' | { says: string }

/**
 * Moves a lead on its way. Whoever has been contacted waits no more; two presses at once change it once.
 * @param wanted the status as the form sent it @returns what to tell her where the way has no such step
 */
export async function changeStatus(
  id: string,
  wanted: string | undefined,
  now = new Date(),
): Promise<StatusChange> {
  if (!isLeadStatus(wanted)) return { says: 'Choose one of the steps in the list.' }
  return db().$transaction(async (tx) => {
    const [lead] = await tx.$queryRaw<{ status: string }[]>`
      SELECT status::text AS status FROM leads WHERE id = ${id}::uuid FOR UPDATE`
    if (!lead || !isLeadStatus(lead.status)) return 'unknown'
    if (lead.status === wanted) return 'changed'
    if (!nextStatuses(lead.status).includes(wanted)) return { says: jumpSays(lead.status, wanted) }
    const waits = wanted === 'new' ? {} : { waitingSince: null }
    const closed = wanted === 'closed' ? { nextOn: null } : {}
    await tx.lead.update({ where: { id }, data: { status: wanted, ...waits, ...closed } })
    await addEntry(tx, id, { kind: 'status', status: wanted }, now)
    return 'changed'
  })
}

import { db } from '@/lib/db'
import { audit } from '@/lib/owner/audit'
import { erasePerson } from '@/lib/privacy/erase-person'
import { exportOf } from '@/lib/privacy/held-about'

const addressOf = async (id: string) =>
  (await db().lead.findUnique({ where: { id }, select: { address: true } }))?.address ?? null

/** Erases everything held about the person behind a lead, and notes that in the same transaction. @returns false when there is no such lead */
export async function eraseLead(id: string): Promise<boolean> {
  const address = await addressOf(id)
  if (!address) return false
  await erasePerson(address, (tx) => audit(tx, 'person-erased', id))
  return true
}

/** Everything held about the person behind a lead, as JSON; the audit list notes it first. */
export async function exportLead(id: string): Promise<string | null> {
  const address = await addressOf(id)
  if (!address) return null
  await audit(db(), 'person-exported', id)
  return exportOf(address)
}

import { db, type Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { type Confirmation, findConfirmation } from './find-confirmation'

export type ConfirmResult = Exclude<Confirmation['state'], 'open'>

/**
 * Confirms the one request that a token stands for, with the welcome mail and the owner's notice in
 * the same transaction. Doing it twice, or fifty times at once, is success and changes nothing more.
 */
export async function confirmLead(token: string, now = new Date()): Promise<ConfirmResult> {
  const found = await findConfirmation(token, now)
  if (found.state !== 'open') return found.state
  await db().$transaction((tx) => confirm(tx, found.requestId, now))
  return 'confirmed'
}

async function confirm(tx: Tx, requestId: string, now: Date): Promise<void> {
  const open = { id: requestId, confirmedAt: null }
  const { count } = await tx.planRequest.updateMany({ where: open, data: { confirmedAt: now } })
  if (count === 0) return
  const { name, lead } = await tx.planRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { name: true, lead: true },
  })
  await tx.lead.updateMany({
    where: { id: lead.id, confirmedAt: null },
    data: { confirmedAt: now },
  })
  await enqueue(tx, { kind: 'welcome', to: lead.address, name }, lead.id)
  await enqueue(tx, { kind: 'owner-notice', name, leadAddress: lead.address }, lead.id)
}

import { db, type Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { hashToken } from '@/lib/token'
import { newConfirmLink } from './confirm-link'
import { findConfirmation } from './find-confirmation'

export type ResendResult = 'sent' | 'confirmed' | 'unknown'

/**
 * Mails a new link for the request of an expired one, and supersedes the old. A second press finds
 * the old link superseded already and sends nothing more.
 */
export async function resendConfirmation(token: string, now = new Date()): Promise<ResendResult> {
  const found = await findConfirmation(token, now)
  if (found.state === 'unknown' || found.state === 'confirmed') return found.state
  if (found.state === 'expired')
    await db().$transaction((tx) => replace(tx, token, found.requestId, now))
  return 'sent'
}

async function replace(tx: Tx, token: string, requestId: string, now: Date): Promise<void> {
  const inForce = { tokenHash: hashToken(token), supersededAt: null }
  const { count } = await tx.confirmLink.updateMany({ where: inForce, data: { supersededAt: now } })
  if (count === 0) return
  const { nonce, tokenHash, expiresAt } = newConfirmLink(now)
  await tx.confirmLink.create({ data: { nonce, tokenHash, expiresAt, requestId } })
  const { lead } = await tx.planRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { lead: true },
  })
  const encoded = Buffer.from(nonce).toString('base64')
  await enqueue(tx, { kind: 'confirm', to: lead.address, nonce: encoded }, lead.id)
}

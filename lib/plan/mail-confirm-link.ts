import type { Tx } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { newConfirmLink } from './confirm-link'

/**
 * Makes one more confirm link for a request and owes its mail, in the caller's transaction. An
 * address that had enough mails today gets the link made and no mail.
 */
export async function mailConfirmLink(tx: Tx, requestId: string, now: Date): Promise<void> {
  const { nonce, tokenHash, expiresAt } = newConfirmLink(now)
  const created = { nonce, tokenHash, expiresAt, requestId, createdAt: now }
  const { request } = await tx.confirmLink.create({
    data: created,
    select: { request: { select: { lead: true } } },
  })
  const { id, address } = request.lead
  const owed = await mayMail(address, 'confirm', now, tx)
  const encoded = Buffer.from(nonce).toString('base64')
  await enqueue(tx, { kind: 'confirm', to: address, nonce: encoded }, id, { owed })
}

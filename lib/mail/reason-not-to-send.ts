import type { OutboxMail } from '@/lib/db'
import { db } from '@/lib/db'
import { checkDomain } from './check-domain'
import { mailMessage } from './messages'
import { recipientOf } from './recipient'

export type Obstacle = 'suppressed' | 'no-mail-domain'

/** Told of the person behind a mail whose address is one of those that are lent for minutes. */
export type OnDisposable = (subjectId: string) => Promise<void>

/**
 * Why a mail must not go out; null when it may. Suppression is looked at before every attempt, the
 * domain before the first mail to an address.
 */
export async function reasonNotToSend(
  mail: OutboxMail,
  onDisposable: OnDisposable,
): Promise<Obstacle | null> {
  const { recipientHash } = mail
  if (!recipientHash) return null
  const known = await whatIsKnown(recipientHash)
  if (known.suppressed) return 'suppressed'
  if (mail.attempts > 0 || known.mailed) return null
  const address = recipientOf(mailMessage.parse(mail.payload))
  const { takesMail, disposable } = await checkDomain(address)
  if (disposable && mail.subjectId) await onDisposable(mail.subjectId)
  return takesMail ? null : 'no-mail-domain'
}

type Known = { suppressed: boolean; mailed: boolean }

/** One statement, for it stands before every attempt. */
async function whatIsKnown(recipientHash: Uint8Array<ArrayBuffer>): Promise<Known> {
  const [row] = await db().$queryRaw<Known[]>`
    SELECT
      EXISTS (SELECT 1 FROM suppressed_addresses WHERE address_hash = ${recipientHash}) AS suppressed,
      EXISTS (
        SELECT 1 FROM outbox_mails WHERE recipient_hash = ${recipientHash} AND state = 'sent'
      ) AS mailed`
  return row ?? { suppressed: false, mailed: false }
}

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
  const where = { addressHash: recipientHash }
  if (await db().suppressedAddress.findUnique({ where })) return 'suppressed'
  if (mail.attempts > 0 || (await wasMailed(recipientHash))) return null
  const address = recipientOf(mailMessage.parse(mail.payload))
  const { takesMail, disposable } = await checkDomain(address)
  if (disposable && mail.subjectId) await onDisposable(mail.subjectId)
  return takesMail ? null : 'no-mail-domain'
}

async function wasMailed(recipientHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const sent = await db().outboxMail.findFirst({
    where: { recipientHash, state: 'sent' },
    select: { id: true },
  })
  return sent !== null
}

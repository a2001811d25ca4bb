import type { OutboxMail } from '@/lib/db'
import { db } from '@/lib/db'

export type Obstacle = 'suppressed' | 'no-mail-domain'

/** Why a mail must not go out, looked at before every attempt; null when it may. */
export async function reasonNotToSend(mail: OutboxMail): Promise<Obstacle | null> {
  if (!mail.recipientHash) return null
  const where = { addressHash: mail.recipientHash }
  if (await db().suppressedAddress.findUnique({ where })) return 'suppressed'
  return null
}

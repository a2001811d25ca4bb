import { z } from 'zod'
import { db, type Tx } from '@/lib/db'
import { suppress } from '@/lib/mail/suppression'
import { type Fate, fateOf } from './fate-of'
import type { MailEvent } from './open-webhook'

export type Recorded = 'done' | 'repeated' | 'not-ours'

/**
 * Acts on an event once, however often the provider sends it: the mail's fate, and the suppression of
 * its address, in one transaction. Events may arrive in any order.
 */
export async function recordEvent(event: MailEvent, now = new Date()): Promise<Recorded> {
  const meaning = fateOf(event)
  if (!meaning) return 'not-ours'
  return db().$transaction(async (tx) => {
    const once = await tx.webhookEvent.createMany({
      data: [{ id: event.id, at: now }],
      skipDuplicates: true,
    })
    if (once.count === 0) return 'repeated'
    await noteFate(tx, event, meaning.fate, now)
    if (meaning.suppress)
      for (const address of event.data?.to ?? []) await suppress(address, meaning.suppress, tx)
    return 'done'
  })
}

/**
 * The mail is known by the tag that it was sent with, for an event may come before the provider's
 * answer was written down. A weaker fate that comes late changes nothing.
 */
async function noteFate(tx: Tx, { data }: MailEvent, fate: Fate, now: Date): Promise<void> {
  const tag = z.uuid().safeParse(data?.tags?.mail).data ?? null
  const providerId = data?.email_id ?? null
  await tx.$executeRaw`
    UPDATE outbox_mails SET fate = ${fate}::mail_fate, fate_at = ${now}
    WHERE (id = ${tag}::uuid OR provider_id = ${providerId})
      AND (fate IS NULL OR fate < ${fate}::mail_fate)`
}

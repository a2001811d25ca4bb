import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { owedJustNow } from '@/lib/mail/owed-just-now'
import { currentSubscribeText } from './consent-texts'
import { subscribe } from './subscribe'

/**
 * Takes a wish for articles by mail, and owes the mail that asks for its confirmation. New, waiting,
 * subscribed and suppressed addresses take the same work and give the same answer; over the limit of
 * mails for an address it is the same without the mail. A repeat within a minute owes nothing more: the first
 * mail's link is the subscriber's own and works.
 * @param address normalised
 */
export async function requestSubscription(address: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const repeat = await owedJustNow(tx, 'subscribe-confirm', address, now)
    const nonce = await subscribe(tx, address, { consentVersion: currentSubscribeText }, now)
    if (repeat) return
    const owed = await mayMail(address, 'subscribe', now, tx)
    const encoded = Buffer.from(nonce).toString('base64')
    const message = { kind: 'subscribe-confirm', to: address, nonce: encoded } as const
    await enqueue(tx, message, undefined, { owed })
  })
}

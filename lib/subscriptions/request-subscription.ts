import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { currentSubscribeText } from './consent-texts'
import { subscribe } from './subscribe'

/**
 * Takes a wish for articles by mail, and owes the mail that asks for its confirmation. New, waiting,
 * subscribed and suppressed addresses take the same work and give the same answer; over the limit of
 * mails for an address it is the same without the mail.
 * @param address normalised
 */
export async function requestSubscription(address: string, now = new Date()): Promise<void> {
  const owed = await mayMail(address, 'subscribe', now)
  await db().$transaction(async (tx) => {
    const nonce = await subscribe(tx, address, { consentVersion: currentSubscribeText }, now)
    const encoded = Buffer.from(nonce).toString('base64')
    const message = { kind: 'subscribe-confirm', to: address, nonce: encoded } as const
    await enqueue(tx, message, undefined, { owed })
  })
}

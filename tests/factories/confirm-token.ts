import { db } from '@/lib/db'
import { mailMessage } from '@/lib/mail/messages'
import { deriveToken } from '@/lib/token'

/** The token in the newest confirm mail that is owed to an address, as its reader would find it. */
export async function newestConfirmToken(address: string): Promise<string> {
  const mails = await db().outboxMail.findMany({
    where: { kind: 'confirm', payload: { path: ['to'], equals: address } },
    orderBy: { createdAt: 'desc' },
  })
  const message = mailMessage.parse(mails[0]?.payload)
  if (message.kind !== 'confirm') throw new Error('not a confirm mail')
  return deriveToken('confirm', Buffer.from(message.nonce, 'base64'))
}

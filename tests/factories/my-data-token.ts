import { db } from '@/lib/db'
import { mailMessage } from '@/lib/mail/messages'
import { deriveToken } from '@/lib/token'

/** The tokens in the my-data mails that are owed to an address, newest first, as its reader would find them. */
export async function myDataTokens(address: string): Promise<string[]> {
  const mails = await db().outboxMail.findMany({
    where: { kind: 'my-data-link', payload: { path: ['to'], equals: address } },
    orderBy: { createdAt: 'desc' },
  })
  return mails.map(({ payload }) => {
    const message = mailMessage.parse(payload)
    if (message.kind !== 'my-data-link') throw new Error('not a my-data mail')
    return deriveToken('my-data', Buffer.from(message.nonce, 'base64'))
  })
}

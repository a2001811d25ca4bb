import type { MailMessage } from '@/lib/mail/messages'

/** A digest of one article, as it is owed to an address. */
export const digestMail = (to: string): MailMessage => ({
  kind: 'digest',
  to,
  nonce: Buffer.alloc(16, 5).toString('base64'),
  articles: [{ title: 'One', path: '/articles/one', description: 'New.' }],
  more: 0,
})

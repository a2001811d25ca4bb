import { render } from '@react-email/render'
import { env } from '@/lib/env'
import { moderationToken } from '@/lib/moderation-token'
import { deriveToken } from '@/lib/token'
import type { MailMessage } from './messages'
import { plainExcerpt } from './plain-excerpt'
import { plainName } from './plain-name'
import type { RenderedMail } from './sender'
import { commentHeldMail } from './templates/comment-held'
import { commentsWaitingMail } from './templates/comments-waiting'
import { confirmMail } from './templates/confirm'
import { ownerNoticeMail } from './templates/owner-notice'
import { publishResultMail } from './templates/publish-result'
import { welcomeMail } from './templates/welcome'

/** Renders an owed mail: HTML by React, so every name is escaped, and a text part of its own. */
export async function renderMail(message: MailMessage): Promise<RenderedMail> {
  const { mailFrom } = env()
  const { envelope, words } = compose(message)
  return {
    from: mailFrom,
    ...envelope,
    subject: words.subject,
    html: await render(words.html),
    text: words.text,
  }
}

function compose(message: MailMessage) {
  const { siteUrl, ownerEmail } = env()
  if (message.kind === 'confirm') {
    const token = deriveToken('confirm', Buffer.from(message.nonce, 'base64'))
    const words = confirmMail({ link: `${siteUrl}/plan/confirm?token=${token}` })
    return { envelope: { to: message.to }, words }
  }
  if (message.kind === 'welcome') {
    const words = welcomeMail({ name: plainName(message.name), siteUrl })
    return { envelope: { to: message.to, replyTo: ownerEmail }, words }
  }
  if (message.kind === 'publish-result') {
    const words = publishResultMail({ ...message, siteUrl })
    return { envelope: { to: ownerEmail }, words }
  }
  if (message.kind === 'comment-held') {
    const token = moderationToken(message.commentId, new Date(message.until))
    const words = commentHeldMail({
      ...message,
      name: plainName(message.name),
      excerpt: plainExcerpt(message.excerpt),
      link: `${siteUrl}/comments/moderate?token=${token}`,
    })
    return { envelope: { to: ownerEmail }, words }
  }
  if (message.kind === 'comments-waiting') {
    const words = commentsWaitingMail({ ...message, siteUrl })
    return { envelope: { to: ownerEmail }, words }
  }
  const { leadAddress } = message
  const words = ownerNoticeMail({ name: plainName(message.name), leadAddress })
  return { envelope: { to: ownerEmail, replyTo: leadAddress }, words }
}

import { env } from '@/lib/env'
import { moderationToken } from '@/lib/moderation-token'
import { deriveToken, type TokenPurpose } from '@/lib/token'
import type { MailMessage } from './messages'
import { plainExcerpt } from './plain-excerpt'
import { plainName } from './plain-name'
import type { RenderedMail } from './sender'
import { commentHeldLetter } from './templates/comment-held'
import { commentsWaitingLetter } from './templates/comments-waiting'
import { confirmLetter } from './templates/confirm'
import { digestLetter } from './templates/digest'
import { draftLinkLetter } from './templates/draft-link'
import type { Letter } from './templates/letter'
import { mailTroubleLetter } from './templates/mail-trouble'
import { myDataLinkLetter } from './templates/my-data-link'
import { ownerLinkLetter } from './templates/owner-link'
import { ownerNoticeLetter } from './templates/owner-notice'
import { publishResultLetter } from './templates/publish-result'
import { replyLetter } from './templates/reply'
import { subscribeConfirmLetter } from './templates/subscribe-confirm'
import { welcomeLetter } from './templates/welcome'

type Envelope = Pick<RenderedMail, 'replyTo' | 'headers'>

/** What a mail says, and what stands on its envelope beside the address. */
export function compose(message: MailMessage): { envelope: Envelope; letter: Letter } {
  const { siteUrl, ownerEmail } = env()
  const plain = (letter: Letter) => ({ envelope: {}, letter })
  switch (message.kind) {
    case 'confirm':
      return plain(confirmLetter({ link: linkTo('/plan/confirm', 'confirm', message), siteUrl }))
    case 'draft-link':
      return plain(draftLinkLetter({ link: linkTo('/plan/resume', 'draft', message), siteUrl }))
    case 'my-data-link':
      return plain(myDataLinkLetter({ link: linkTo('/my-data/open', 'my-data', message) }))
    case 'subscribe-confirm': {
      const link = linkTo('/subscribe/confirm', 'subscribe', message)
      return plain(subscribeConfirmLetter({ link, siteUrl }))
    }
    case 'welcome': {
      const name = plainName(message.name)
      const letter = welcomeLetter({ name, talkFirst: message.talkFirst ?? false, siteUrl })
      return { envelope: { replyTo: ownerEmail }, letter }
    }
    case 'owner-notice': {
      const { leadAddress } = message
      const letter = ownerNoticeLetter({ name: plainName(message.name), leadAddress, siteUrl })
      return { envelope: { replyTo: leadAddress }, letter }
    }
    case 'reply':
      return { envelope: { replyTo: ownerEmail }, letter: replyLetter({ ...message, siteUrl }) }
    case 'mail-trouble':
      return plain(mailTroubleLetter({ ...message, siteUrl }))
    case 'owner-link':
      return plain(ownerLinkLetter({ link: linkTo('/owner/enrol', 'owner', message) }))
    case 'publish-result':
      return plain(publishResultLetter({ ...message, siteUrl }))
    case 'comment-held': {
      const token = moderationToken(message.commentId, new Date(message.until))
      const link = `${siteUrl}/comments/moderate?token=${token}`
      const name = plainName(message.name)
      const excerpt = plainExcerpt(message.excerpt)
      return plain(commentHeldLetter({ ...message, name, excerpt, link }))
    }
    case 'comments-waiting':
      return plain(commentsWaitingLetter({ ...message, siteUrl }))
    case 'digest': {
      const preferences = linkTo('/preferences', 'subscription', message)
      const leave = linkTo('/unsubscribe', 'subscription', message)
      const { articles, more } = message
      const letter = digestLetter({ articles, more, siteUrl, preferences, leave })
      return { envelope: { headers: oneClick(leave) }, letter }
    }
  }
}

function linkTo(path: string, purpose: TokenPurpose, { nonce }: { nonce: string }): string {
  return `${env().siteUrl}${path}?token=${deriveToken(purpose, Buffer.from(nonce, 'base64'))}`
}

/** A mail program's own button for leaving: RFC 8058, on mails that go to many and on no other. */
const oneClick = (leave: string) => ({
  'List-Unsubscribe': `<${leave}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

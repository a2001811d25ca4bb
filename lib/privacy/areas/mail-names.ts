import type { MailKind } from '@/lib/mail/messages'

const names: Record<MailKind, string> = {
  confirm: 'The mail to confirm your request',
  welcome: 'What happens next',
  'draft-link': 'The link to your saved form',
  'my-data-link': 'The link to your data',
  'subscribe-confirm': 'The mail to confirm articles by mail',
  digest: 'New articles',
  reply: 'A mail that Ishita wrote to you',
  'mail-trouble': 'To the owner: mails wait',
  'owner-link': 'a link to the desk (goes to the owner)',
  'owner-notice': 'A notice that a request was confirmed',
  'comment-held': 'A notice that a comment waits',
  'comments-waiting': 'A notice that many comments wait',
  'publish-result': 'News of what was published',
}

/** What a mail is to the person who got it. A kind of another release keeps its own name. */
export const mailName = (kind: string): string =>
  (names as Record<string, string>)[kind] ?? kind.replaceAll('-', ' ')

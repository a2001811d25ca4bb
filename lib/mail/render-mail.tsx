import { render } from '@react-email/render'
import { env } from '@/lib/env'
import { compose } from './compose'
import type { MailMessage } from './messages'
import { recipientOf } from './recipient'
import type { RenderedMail } from './sender'
import { LetterSheet } from './templates/letter-sheet'
import { toText } from './templates/to-text'

/** Renders an owed mail: HTML by React, so every name is escaped, and a text part that says the same. */
export async function renderMail(message: MailMessage): Promise<RenderedMail> {
  const { envelope, letter } = compose(message)
  return {
    from: env().mailFrom,
    to: recipientOf(message),
    ...envelope,
    subject: letter.subject,
    html: await render(<LetterSheet letter={letter} />),
    text: toText(letter),
  }
}

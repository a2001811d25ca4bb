import { reasonWords } from '@/lib/mail/reason-words'
import type { Letter } from './letter'

/** Tells the owner that mails do not go out. One such mail a day at most. */
export const mailTroubleLetter = (given: {
  state: 'held' | 'dead'
  reason: string
  siteUrl: string
}): Letter => ({
  subject: given.state === 'held' ? 'Mails of your site are waiting' : 'A mail could not be sent',
  greeting: 'Hello Ishita,',
  parts: [
    given.state === 'held'
      ? 'the mail service takes no mails of your site at the moment. Nothing is lost: they wait, and go out once this is put right.'
      : 'the mail service has refused a mail for good. It stands on your desk, where you can try again.',
    `The reason: ${reasonWords(given.reason)}`,
    { action: 'See the mails', href: `${given.siteUrl}/owner/mail` },
  ],
  footer: [
    'You have this mail because you are the owner of the site. It comes once a day at most.',
  ],
})

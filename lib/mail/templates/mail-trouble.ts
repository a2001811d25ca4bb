import { reasonWords } from '@/lib/mail/reason-words'
import type { Letter } from './letter'

type State = 'held' | 'late' | 'dead'

const subjects: Record<State, string> = {
  held: 'Mails of your site are waiting',
  late: 'Very many people ask your site for a mail',
  dead: 'A mail could not be sent',
}

const news: Record<State, string> = {
  held: 'the mail service takes no mails of your site at the moment. Nothing is lost: they wait, and go out once this is put right.',
  late: 'so many new people ask your site for a mail that some of them wait for theirs. Nothing is lost, and you need do nothing. If you cannot think of a reason why so many should come, somebody may be abusing the forms: tell whoever runs the site.',
  dead: 'the mail service has refused a mail for good. It stands on your desk, where you can try again.',
}

/** Tells the owner that mails do not go out. One such mail a day at most. */
export const mailTroubleLetter = (given: {
  state: State
  reason: string
  siteUrl: string
}): Letter => ({
  subject: subjects[given.state],
  greeting: 'Hello Ishita,',
  parts: [
    news[given.state],
    `The reason: ${reasonWords(given.reason)}`,
    { action: 'See the mails', href: `${given.siteUrl}/owner/mail` },
  ],
  footer: [
    'You have this mail because you are the owner of the site. It comes once a day at most.',
  ],
})

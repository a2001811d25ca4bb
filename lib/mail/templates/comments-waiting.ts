import type { Letter } from './letter'

/** Tells the owner, once, that many comments wait: a flood of them is no flood of mails. */
export const commentsWaitingLetter = (given: { waiting: number; siteUrl: string }): Letter => ({
  subject: 'Many comments are coming in',
  greeting: 'Hello Ishita,',
  parts: [
    `so many comments are coming in that we no longer send a mail for each. ${given.waiting} wait for you now; for the next hour you get no more of these mails.`,
    'If they look like advertising, you can mark them as spam all at once.',
    { action: 'See what waits', href: `${given.siteUrl}/owner/comments` },
  ],
  footer: [
    'You have this mail because you are the owner of the site. None of these comments is shown before you approve it.',
  ],
})

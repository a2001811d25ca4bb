import type { Letter } from './letter'

/** Tells the owner who asked. No answer of the form is in it. */
export const ownerNoticeLetter = (given: {
  name: string
  leadAddress: string
  siteUrl: string
}): Letter => ({
  subject: 'A request for a plan was confirmed',
  greeting: 'Hello Ishita,',
  parts: [
    `${given.name || 'Somebody'} asked for a personal diet plan and has confirmed the address ${given.leadAddress}.`,
    { action: 'Open the requests', href: `${given.siteUrl}/owner/leads` },
    'If you reply to this mail, your answer goes to that address.',
  ],
  footer: [
    'What the person answered stands in the database only, encrypted; it is never put into a mail.',
  ],
})

import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

/** Tells what happens next, without a date that nobody promised. The talk has no reason in it: mails are read by others too. */
export const welcomeLetter = (given: {
  name: string
  talkFirst: boolean
  siteUrl: string
}): Letter => ({
  subject: 'Your request is confirmed',
  greeting: given.name ? `Hello ${given.name},` : 'Hello,',
  parts: [
    'thank you. Your request is confirmed, and Ishita has been told of it.',
    ...(given.talkFirst ? talkFirst : planNext),
    'If something has changed since you wrote, or you have a question, reply to this mail: it reaches her.',
    { says: 'Until then, the articles are here:', href: `${given.siteUrl}/articles` },
  ],
  footer: [
    'You have this mail because you confirmed a request for a plan at Nouriva.',
    myDataLine(given.siteUrl),
  ],
})

const planNext = [
  'What happens next: Ishita reads your request herself and answers to this address. She writes every plan in person, so we name no day that she might not keep; you need not do anything more.',
]

const talkFirst = [
  'What happens next: Ishita will talk with you first, and there is no plan before that. She reads your request herself and writes to this address, or calls if you gave a number. You need not do anything more.',
  'If you feel unwell or something worries you, please do not wait for her: see a doctor. In an emergency in India call 112.',
]

import type { Letter } from './letter'

/** Leads to what is held about a person. */
export const myDataLinkLetter = (given: { link: string }): Letter => ({
  subject: 'Your data at Nouriva',
  greeting: 'Hello,',
  parts: [
    'you asked to see what we hold about you. Behind this link you can read it, download it, correct it, take back a consent, or have it erased.',
    { action: 'Open my data', href: given.link },
    'The link works once, for 30 minutes. On its page you press one button. Whoever has this mail can use it: please do not pass it on.',
  ],
  footer: [
    'You have this mail because somebody typed this address at Nouriva under “Your data”. If that was not you, ignore it: nobody but the reader of this mail can see anything.',
  ],
})

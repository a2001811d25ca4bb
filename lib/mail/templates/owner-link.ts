import type { Letter } from './letter'

/** Lets the owner make a passkey on the device at hand. */
export const ownerLinkLetter = (given: { link: string }): Letter => ({
  subject: 'Your link to the desk',
  greeting: 'Hello Ishita,',
  parts: [
    'somebody, probably you, asked on the sign-in page of your desk for a link. Open it on the device that you want to sign in with, and make a passkey there.',
    { action: 'Make a passkey', href: given.link },
    'The link works once, for 10 minutes.',
  ],
  footer: [
    'It was not you? Then ignore this mail and pass it on to nobody: whoever has it can sign in to your desk. Nothing has changed so far.',
  ],
})

import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

/** Leads back to a saved form. Nothing in it was typed by a visitor. */
export const draftLinkLetter = (given: { link: string; siteUrl: string }): Letter => ({
  subject: 'Continue your request for a plan',
  greeting: 'Hello,',
  parts: [
    'you saved your answers to go on later. This link brings them back, on any device.',
    { action: 'Continue where I stopped', href: given.link },
    'It works for seven days; after that the saved answers are deleted. On its page you press one button. Whoever has this mail can open them: please do not pass it on.',
  ],
  footer: [
    'You have this mail because somebody chose “Continue later” in the plan form at Nouriva and typed this address. We use it for nothing else. If that was not you, ignore it.',
    myDataLine(given.siteUrl),
  ],
})

import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

/** Asks for the confirmation. Nothing in it was typed by a visitor. */
export const confirmLetter = (given: { link: string; siteUrl: string }): Letter => ({
  subject: 'Please confirm your request for a plan',
  greeting: 'Hello,',
  parts: [
    'you asked for a personal diet plan. One step is left: please confirm that this address is yours.',
    { action: 'Confirm my request', href: given.link },
    'The link works for 72 hours. In the browser in which you asked it is enough to open it; in any other you press one button on its page.',
  ],
  footer: [
    'You have this mail because somebody typed this address into the plan form at Nouriva. If that was not you, ignore it: without the confirmation nothing happens.',
    myDataLine(given.siteUrl),
  ],
})

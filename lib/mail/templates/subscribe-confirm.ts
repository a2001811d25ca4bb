import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

/** Asks whether articles by mail are wanted. Nothing in it was typed by a visitor. */
export const subscribeConfirmLetter = (given: { link: string; siteUrl: string }): Letter => ({
  subject: 'Please confirm: articles by mail',
  greeting: 'Hello,',
  parts: [
    'you asked for Nouriva’s articles by mail. One step is left: please confirm that you want them at this address.',
    { action: 'Yes, send me articles', href: given.link },
    'The link works for 72 hours. On its page you press one button, and that is all. You get one mail a week at most, only when there is something new, and every one has a link to leave.',
  ],
  footer: [
    'You have this mail because somebody typed this address under “Articles by mail” at Nouriva. If that was not you, ignore it: without the confirmation you get no articles.',
    myDataLine(given.siteUrl),
  ],
})

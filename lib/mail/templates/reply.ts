import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

/** What the owner wrote herself, a paragraph for each block of lines. */
export const replyLetter = (given: { subject: string; text: string; siteUrl: string }): Letter => {
  const [greeting = '', ...blocks] = given.text.split(/\n{2,}/)
  return {
    subject: given.subject,
    greeting,
    parts: blocks.flatMap(partsOf),
    footer: [
      'You have this mail because you asked for a plan at Nouriva. If you reply, your answer reaches Ishita herself.',
      myDataLine(given.siteUrl),
    ],
  }
}

/** Lines that begin with a dash are a list, as one writes it by hand. */
function partsOf(block: string): Letter['parts'] {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  const points = lines.every((line) => /^\s*[-•]/.test(line))
  if (points && lines.length > 0)
    return [{ points: lines.map((line) => line.replace(/^\s*[-•]\s*/, '')) }]
  return lines
}

/** Signs that turn the direction of what follows: a name with one could reorder the page around it. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu
const controls = /(?![\n\t])\p{Cc}/gu

/** A line of text: one spelling, no control characters, no more spaces than needed. */
export const tidyLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(turning, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** A text of several paragraphs, with at most one empty line between them. */
export const tidyText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(turning, '')
    .replace(controls, '')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

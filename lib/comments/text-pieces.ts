/** A piece of a comment's line: words, or an address that was typed and becomes a link. */
export type Piece = string | { href: string }

/** Only whole addresses with http or https: no other scheme ever becomes a link. */
const address = /\bhttps?:\/\/[^\s<>"'`]+/giu
/** Signs that belong to the sentence around an address. */
const trailing = /[.,;:!?…।]+$/u

/** A comment as paragraphs of lines of pieces. Nothing in it is markup. */
export const textPieces = (text: string): Piece[][][] =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(linePieces))

function linePieces(line: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of line.matchAll(address)) {
    const href = addressIn(match[0])
    if (!href) continue
    pieces.push(line.slice(end, match.index), { href })
    end = match.index + href.length
  }
  return [...pieces, line.slice(end)].filter((piece) => piece !== '')
}

/** The address without what follows it in its sentence; null when it is none. */
function addressIn(found: string): string | null {
  let typed = found.replace(trailing, '')
  while (typed.endsWith(')') && count(typed, ')') > count(typed, '('))
    typed = typed.slice(0, -1).replace(trailing, '')
  return URL.canParse(typed) && new URL(typed).hostname.includes('.') ? typed : null
}

const count = (text: string, sign: string) => text.split(sign).length - 1

/** How many addresses a text holds, with or without a scheme: spam holds many. */
export const countLinks = (text: string): number =>
  text.match(/\bhttps?:\/\/\S|\bwww\.\w|<a\s|\[url/giu)?.length ?? 0

/** With this many the owner is told that it looks like advertising (WordPress holds from two). */
export const MANY_LINKS = 3

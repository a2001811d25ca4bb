import type { Face } from './read-face'

/** The first face sets what it has; the others lend what it lacks. */
export type Faces = readonly [Face, ...Face[]]

const UNITS = 1000

const lender = (faces: Faces, character: string) => faces.find((face) => face.glyphs.has(character))

/** Whether every letter of a text can be set. Other signs may be missing: they are left out. */
export const canSet = (text: string, faces: Faces): boolean =>
  [...text.normalize('NFC')].every(
    (character) => lender(faces, character) || !/[\p{L}\p{M}\p{N}]/u.test(character),
  )

/** How wide a line becomes at size 1. */
export const widthOf = (text: string, faces: Faces): number => layOut(text, faces).width

/**
 * Sets one line as outlines, so that no font of the machine is asked.
 * @param at where its baseline begins
 * @returns SVG: a path for each letter
 */
export function setLine(
  text: string,
  faces: Faces,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const scale = size / UNITS
  const paths = layOut(text, faces).letters.map(
    ({ offset, outline }) => `<path transform="translate(${offset} 0)" d="${outline}"/>`,
  )
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

function layOut(text: string, faces: Faces) {
  let width = 0
  let before = ''
  const letters: { offset: number; outline: string }[] = []
  for (const character of text.normalize('NFC')) {
    const face = lender(faces, character)
    const glyph = face?.glyphs.get(character)
    if (!face || !glyph) continue
    width += face.kerning.get(before + character) ?? 0
    if (glyph.outline) letters.push({ offset: width, outline: glyph.outline })
    width += glyph.advance
    before = character
  }
  return { width: width / UNITS, letters }
}

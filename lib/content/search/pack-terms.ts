import type { Weighed } from './weigh'

/** A thousandth is finer than the index itself, which knows 255 weights. */
const UNITS = 1000
const SAME = '='

/**
 * Weighed terms as one short text of three lines: terms, faces and weights, parted by blanks. An article's
 * are kept like this from its compilation on; reading all of them is most of what building an index takes.
 */
export const packTerms = (terms: Weighed[]): string =>
  [
    terms.map(({ term }) => term),
    terms.map(({ term, face }) => (face === term ? SAME : face)),
    terms.map(({ weight }) => Math.round(weight * UNITS)),
  ]
    .map((line) => line.join(' '))
    .join('\n')

/** Shows each term of a packed text, in its order. */
export function eachTerm(
  packed: string,
  see: (term: string, face: string, weight: number) => void,
): void {
  const [terms = [], faces = [], weights = []] = packed.split('\n').map((line) => line.split(' '))
  if (!terms[0]) return
  for (let i = 0; i < terms.length; i += 1) {
    const [term = '', face = SAME] = [terms[i], faces[i]]
    see(term, face === SAME ? term : face, Number(weights[i]) / UNITS)
  }
}

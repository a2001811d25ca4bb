import type { PublicIndex } from './public-index'
import { termOf } from './terms'

export type NearTerm = { term: string; distance: number }

const MOST = 3

/** How many letters may differ: short words have too many neighbours. */
const allowed = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2)
/** A suggestion may be bolder than a result. */
const allowedBoldly = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3)

/**
 * Terms that were perhaps meant: the nearest by letters added, left out, changed or swapped.
 * @param word folded; @param isKnown which terms may be meant
 * @returns at most three, all at the same distance; such that begin alike or stand in many articles first
 */
export function nearTerms(
  word: string,
  index: PublicIndex,
  isKnown: (term: string) => boolean,
  boldly = false,
): NearTerm[] {
  const swapped = [...new Set(swaps(word).map(termOf))].filter(isKnown)
  if (swapped.length > 0) return swapped.slice(0, MOST).map((term) => ({ term, distance: 1 }))
  const most = (boldly ? allowedBoldly : allowed)(word.length)
  if (most === 0) return []
  const term = termOf(word)
  const near = [...index.rows.fuzzyGet(term, most)]
    .filter(([other]) => isKnown(other))
    .map(([other, [row, distance]]) => ({ term: other, row, distance }))
  const least = Math.min(...near.map(({ distance }) => distance))
  const alike = ({ term: other }: NearTerm) => Number(other[0] === term[0])
  const articles = ({ row }: { row: number }) => (row < 0 ? 0 : index.postingsOf(row).length)
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => alike(b) - alike(a) || articles(b) - articles(a))
    .slice(0, MOST)
    .map(({ term, distance }) => ({ term, distance }))
}

/** The word with two neighbouring letters swapped, everywhere: "dhai" gives "dahi". */
function swaps(word: string): string[] {
  if (word.length < 3) return []
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [a = '', b = ''] = [word[at], word[at + 1]]
    return word.slice(0, at) + b + a + word.slice(at + 2)
  }).filter((other) => other !== word)
}

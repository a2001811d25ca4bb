import SearchableMap from 'minisearch/SearchableMap'
import type { StoredIndex } from './build-index'
import { synonymTerms } from './synonyms'

export type SearchIndex = {
  slugs: string[]
  /** Each slug's place in that list. */
  places: Map<string, number>
  /** Row of each term; -1 for a synonym that no article holds. */
  rows: SearchableMap<number>
  faces: string[]
  /** Each posting of a term: place of the article × 256 + weight. */
  postingsOf(row: number): Uint32Array
}

/** Makes a published index ready for questions. */
export function openIndex(stored: StoredIndex): SearchIndex {
  const starts = numbers(stored.starts)
  const postings = numbers(stored.postings)
  const rows = new SearchableMap<number>()
  for (const term of synonymTerms) rows.set(term, -1)
  for (const [row, term] of split(stored.terms).entries()) rows.set(term, row)
  return {
    slugs: stored.slugs,
    places: new Map(stored.slugs.map((slug, place) => [slug, place])),
    rows,
    faces: split(stored.faces),
    postingsOf: (row) => postings.subarray(starts[row] ?? 0, starts[row + 1] ?? 0),
  }
}

const split = (words: string) => (words ? words.split(' ') : [])

function numbers(base64: string): Uint32Array {
  // A buffer of its own: one from Node's pool need not begin at a multiple of four.
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Uint32Array(bytes.buffer)
}

import { type Indexable, weigh } from './weigh'

/** The index as it is published: one JSON document. Lists of words are parted by blanks. */
export type StoredIndex = {
  /** Slugs of all articles, drafts too, newest first; a posting names one by its place. */
  slugs: string[]
  /** Every term, sorted; and for each how readers see it most often ("acn": "acne"). */
  terms: string
  faces: string
  /** Uint32 each, base64: where a term's postings begin, and the postings: place × 256 + weight. */
  starts: string
  postings: string
}

type Term = { faces: Map<string, number>; postings: number[] }

/** Indexes articles for the search. @param articles newest first */
export function buildIndex(articles: Indexable[]): StoredIndex {
  const terms = new Map<string, Term>()
  for (const [place, article] of articles.entries())
    for (const [term, { weight, face }] of weigh(article)) {
      const known: Term = terms.get(term) ?? { faces: new Map(), postings: [] }
      terms.set(term, known)
      known.faces.set(face, (known.faces.get(face) ?? 0) + 1)
      known.postings.push(place * 256 + Math.max(1, Math.round(weight * 255)))
    }
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const starts = new Uint32Array(sorted.length + 1)
  for (const [row, [, { postings }]] of sorted.entries())
    starts[row + 1] = (starts[row] ?? 0) + postings.length
  const all = new Uint32Array(starts.at(-1) ?? 0)
  for (const [row, [, { postings }]] of sorted.entries()) all.set(postings, starts[row])
  return {
    slugs: articles.map(({ slug }) => slug),
    terms: sorted.map(([term]) => term).join(' '),
    faces: sorted.map(([, { faces }]) => commonest(faces)).join(' '),
    starts: base64(starts),
    postings: base64(all),
  }
}

const base64 = (numbers: Uint32Array) => Buffer.from(numbers.buffer).toString('base64')

const commonest = (faces: Map<string, number>) =>
  [...faces].reduce((best, next) => (next[1] > best[1] ? next : best))[0]

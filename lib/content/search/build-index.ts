import { eachTerm } from './pack-terms'
import { type Weighed, weighTopics } from './weigh'

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

export type Indexable = {
  slug: string
  topics: { title: string }[]
  /** What the article itself says, as packTerms has it. */
  terms: string
}

/** Most terms have one face only: a Map for each would be most of the work. */
type Term = { face: string; count: number; others?: Map<string, number>; postings: number[] }

/** Indexes articles for the search. @param articles newest first */
export function buildIndex(articles: Iterable<Indexable>): StoredIndex {
  const terms = new Map<string, Term>()
  const slugs: string[] = []
  for (const { slug, topics, terms: own } of articles) {
    const place = slugs.push(slug) - 1
    const added = new Map(topicTerms(topics).map((each) => [each.term, each]))
    eachTerm(own, (term, face, weight) => {
      const more = added.size > 0 ? added.get(term) : undefined
      if (more) added.delete(term)
      post(terms, term, face, place, weight + (more?.weight ?? 0))
    })
    for (const { term, face, weight } of added.values()) post(terms, term, face, place, weight)
  }
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const starts = new Uint32Array(sorted.length + 1)
  for (const [row, [, { postings }]] of sorted.entries())
    starts[row + 1] = (starts[row] ?? 0) + postings.length
  const all = new Uint32Array(starts.at(-1) ?? 0)
  for (const [row, [, { postings }]] of sorted.entries()) all.set(postings, starts[row])
  return {
    slugs,
    terms: sorted.map(([term]) => term).join(' '),
    faces: sorted.map(([, term]) => commonestFace(term)).join(' '),
    starts: base64(starts),
    postings: base64(all),
  }
}

/** Few titles, asked for by every article. */
const known = new Map<string, Weighed[]>()

function topicTerms(topics: { title: string }[]): Weighed[] {
  const key = topics.map(({ title }) => title).join('\n')
  const weighed = known.get(key) ?? weighTopics(topics.map(({ title }) => title))
  known.set(key, weighed)
  return weighed
}

function post(all: Map<string, Term>, word: string, face: string, place: number, weight: number) {
  const posting = place * 256 + Math.max(1, Math.round(weight * 255))
  const term = all.get(word)
  if (!term) {
    all.set(word, { face, count: 1, postings: [posting] })
    return
  }
  term.postings.push(posting)
  if (face === term.face) term.count += 1
  else {
    term.others ??= new Map()
    term.others.set(face, (term.others.get(face) ?? 0) + 1)
  }
}

const base64 = (numbers: Uint32Array) => Buffer.from(numbers.buffer).toString('base64')

function commonestFace({ face, count, others }: Term): string {
  let best = { face, count }
  for (const [other, times] of others ?? [])
    if (times > best.count) best = { face: other, count: times }
  return best.face
}

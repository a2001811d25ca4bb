import { nearTerms } from './near-terms'
import type { PublicIndex } from './public-index'
import { significantWords, type TermWord } from './significant-words'
import { phraseAt, synonymFace, synonymsOf, synonymTerms } from './synonyms'
import { fold } from './terms'

/** One term that answers what was asked, and how much it counts. */
export type Alternative = { term: string; weight: number; synonym?: true }

/** One thing that a reader asks for, in every form that answers it; as typed comes first. */
export type Concept = Alternative[]

export type ReadQuery = {
  concepts: Concept[]
  /** Words that no article holds, and what was looked for instead. */
  corrections: { typed: string; read: string }[]
}

const MOST_WORDS = 8
const SYNONYM = 0.75
const PREFIX = 0.6
/** Each letter that differs takes a fifth. */
const SLIP = 0.8
/** A word of a phrase by itself: "sugar", where "blood sugar" was asked for. */
const PART = 0.3

/** Understands what was typed: endings, slips and synonyms. */
export function readQuery(query: string, index: PublicIndex): ReadQuery {
  const words = significantWords(query).slice(0, MOST_WORDS)
  const readings = words.map((word) => readWord(word, index))
  const terms = words.map(({ term }, place) => readings[place]?.[0]?.term ?? term)
  const concepts: Concept[] = []
  for (let place = 0; place < words.length; ) {
    const phrase = phraseAt(terms, place)
    const length = phrase?.length ?? 1
    const singly = readings.slice(place, place + length).flat()
    const own = phrase
      ? [{ term: phrase.term, weight: 1 }, ...singly.map((part) => weighedDown(part))]
      : singly
    concepts.push([...own, ...synonyms(phrase?.term ?? terms[place] ?? '')])
    place += length
  }
  const corrections = words.flatMap((word, place) => correctionOf(word, terms[place] ?? '', index))
  return { concepts, corrections }
}

const weighedDown = ({ term, weight }: Alternative) => ({ term, weight: weight * PART })

const synonyms = (term: string): Alternative[] =>
  synonymsOf(term).map((other) => ({ term: other, weight: SYNONYM, synonym: true }))

function readWord({ text, term }: TermWord, index: PublicIndex): Alternative[] {
  const isKnown = (term: string) => index.has(term) || synonymTerms.has(term)
  const longer = longerTerms(fold(text), index)
  if (isKnown(term)) return [{ term, weight: 1 }, ...longer.filter((other) => other.term !== term)]
  if (longer.length > 0) return longer
  return nearTerms(fold(text), index, isKnown).map(({ term, distance }) => ({
    term,
    weight: SLIP ** distance,
  }))
}

const SHORTEST_PREFIX = 3
const MOST_LONGER = 20

/** Terms that go on where the word ends: "probio" finds "probiotics". */
function longerTerms(word: string, index: PublicIndex): Alternative[] {
  if (word.length < SHORTEST_PREFIX) return []
  const longer: Alternative[] = []
  for (const term of index.rows.atPrefix(word).keys()) {
    if (term.includes('_') || !index.has(term)) continue
    longer.push({ term, weight: PREFIX * (word.length / term.length) })
    if (longer.length >= MOST_LONGER) break
  }
  return longer
}

function correctionOf({ text, term }: TermWord, read: string, index: PublicIndex) {
  if (read === term || read.startsWith(fold(text))) return []
  return [{ typed: text, read: faceOf(read, index) }]
}

/** A term as readers see it. */
export function faceOf(term: string, { rows, faces }: PublicIndex): string {
  return synonymFace(term) ?? faces[rows.get(term) ?? -1] ?? term
}

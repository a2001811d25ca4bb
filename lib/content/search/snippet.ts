import type { Passage } from './passages'
import type { Concept } from './read-query'
import { significantWords, type TermWord } from './significant-words'
import { phraseAt } from './synonyms'
import { termOf, wordTexts } from './terms'

/** A stretch of text; `hit` when it is a word that was looked for. */
export type SnippetPart = { text: string; hit: boolean }
export type Snippet = { parts: SnippetPart[]; heading?: Passage['heading'] }

const MOST_CHARACTERS = 220
/** How much of it stands before the first hit. */
const LEAD_CHARACTERS = 60
/** Shorter passages, such as rows of tables, say little by themselves. */
const LONG_ENOUGH = 80

/** The passage that answers best, cut to a few lines, with the words that were looked for marked. */
export function snippetOf(passages: Passage[], concepts: Concept[]): Snippet | null {
  const wanted = termsIn(concepts)
  // A phrase such as "blood_sugar" is looked for by its words.
  const words = new Set([...wanted].flatMap((term) => term.split('_')))
  let best: { passage: Passage; hits: Mark[]; worth: number } | undefined
  for (const passage of passages) {
    if (!wordTexts(passage.text).some((word) => words.has(termOf(word)))) continue
    const hits = marksIn(passage.text, wanted)
    const worth = worthOf(hits, concepts) + (passage.text.length > LONG_ENOUGH ? 2 : 0)
    if (hits.length > 0 && worth > (best?.worth ?? 0)) best = { passage, hits, worth }
  }
  if (!best) return null
  const { passage, hits } = best
  return { parts: cut(passage.text, hits), heading: passage.heading }
}

/** A whole text, such as a title, with the words that were looked for marked. */
export const markWhole = (text: string, concepts: Concept[]): SnippetPart[] =>
  markText(text, marksIn(text, termsIn(concepts)), 0, text.length)

const termsIn = (concepts: Concept[]) => new Set(concepts.flat().map(({ term }) => term))

type Mark = { from: number; to: number; term: string }

/** Where words or phrases stand that are wanted. */
function marksIn(text: string, wanted: ReadonlySet<string>): Mark[] {
  const words = significantWords(text)
  const terms = words.map(({ term }) => term)
  const marks: Mark[] = []
  for (const [at, word] of words.entries()) {
    const phrase = phraseAt(terms, at)
    if (phrase && wanted.has(phrase.term))
      marks.push({ ...spanOf(word, words[at + phrase.length - 1] ?? word), term: phrase.term })
    else if (wanted.has(word.term)) marks.push({ ...spanOf(word, word), term: word.term })
  }
  return marks
}

const spanOf = (first: TermWord, last: TermWord) => ({
  from: first.at,
  to: last.at + last.text.length,
})

/** Each concept that is answered counts, as typed more than by a synonym; then how often. */
function worthOf(marks: Mark[], concepts: Concept[]): number {
  const terms = new Set(marks.map(({ term }) => term))
  const answered = concepts.map((concept) =>
    Math.max(0, ...concept.filter(({ term }) => terms.has(term)).map(({ weight }) => weight)),
  )
  return answered.reduce((sum, weight) => sum + weight * 10, 0) + Math.min(marks.length, 4)
}

/** Cuts between words; where something is left out stands an ellipsis. */
function cut(text: string, marks: Mark[]): SnippetPart[] {
  if (text.length <= MOST_CHARACTERS) return markText(text, marks, 0, text.length)
  const latest = text.length - MOST_CHARACTERS
  const wished = Math.max(0, Math.min((marks[0]?.from ?? 0) - LEAD_CHARACTERS, latest))
  const from = wished === 0 ? 0 : text.indexOf(' ', wished) + 1
  const blank = text.lastIndexOf(' ', from + MOST_CHARACTERS)
  const to = from + MOST_CHARACTERS >= text.length || blank <= from ? text.length : blank
  const parts = markText(text, marks, from, to)
  if (from > 0) parts.unshift({ text: '… ', hit: false })
  if (to < text.length) parts.push({ text: ' …', hit: false })
  return parts
}

function markText(text: string, marks: Mark[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = from
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue
    if (mark.from > at) parts.push({ text: text.slice(at, mark.from), hit: false })
    parts.push({ text: text.slice(mark.from, mark.to), hit: true })
    at = mark.to
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false })
  return parts
}

import type { Passage } from './passages'
import type { Concept } from './read-query'
import { significantWords, type TermWord } from './significant-words'
import { phraseAt } from './synonyms'

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
  let best: { passage: Passage; worth: number } | undefined
  for (const passage of passages) {
    const found = wantedIn(passage.terms.split(' '), wanted).map(({ term }) => term)
    if (found.length === 0) continue
    const worth = worthOf(found, concepts) + (passage.text.length > LONG_ENOUGH ? 2 : 0)
    if (worth > (best?.worth ?? 0)) best = { passage, worth }
  }
  if (!best) return null
  const { text, heading } = best.passage
  return { parts: cut(text, marksIn(text, wanted)), heading }
}

/** A whole text, such as a title, with the words that were looked for marked. */
export const markWhole = (text: string, concepts: Concept[]): SnippetPart[] =>
  markText(text, marksIn(text, termsIn(concepts)), 0, text.length)

const termsIn = (concepts: Concept[]) => new Set(concepts.flat().map(({ term }) => term))

type Mark = { from: number; to: number }

/** Where words or phrases stand that are wanted. */
function marksIn(text: string, wanted: ReadonlySet<string>): Mark[] {
  const words = significantWords(text)
  const terms = words.map(({ term }) => term)
  return wantedIn(terms, wanted).flatMap(({ at, length }) => {
    const [first, last] = [words[at], words[at + length - 1]]
    return first && last ? spanOf(first, last) : []
  })
}

/** Which terms are wanted, as phrases or by themselves, with their places and how many words each takes. */
function wantedIn(terms: string[], wanted: ReadonlySet<string>) {
  const found: { term: string; at: number; length: number }[] = []
  for (const [at, term] of terms.entries()) {
    const phrase = phraseAt(terms, at)
    if (phrase && wanted.has(phrase.term)) found.push({ ...phrase, at })
    else if (wanted.has(term)) found.push({ term, at, length: 1 })
  }
  return found
}

const spanOf = (first: TermWord, last: TermWord) => ({
  from: first.at,
  to: last.at + last.text.length,
})

/** Each concept that is answered counts, as typed more than by a synonym; then how often. */
function worthOf(found: string[], concepts: Concept[]): number {
  const terms = new Set(found)
  const answered = concepts.map((concept) =>
    Math.max(0, ...concept.filter(({ term }) => terms.has(term)).map(({ weight }) => weight)),
  )
  return answered.reduce((sum, weight) => sum + weight * 10, 0) + Math.min(found.length, 4)
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

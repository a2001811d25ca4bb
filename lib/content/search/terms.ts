import { stem } from './stem'

export type Word = { text: string; at: number }

const word = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*/gu
const plain = /^[a-z0-9]+$/
/** Accents of Latin letters, the nukta below Devanagari ones, and joiners that show nothing. */
const marks = /[\u0300-\u036f\u093c\u200c\u200d]/g

/** The words of a text with where each begins. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(word)) yield { text: match[0], at: match.index }
}

/** The words of a text alone: much faster, for whole bodies. */
export const wordTexts = (text: string): string[] => text.match(word) ?? []

/** A word as it is compared: small letters, no accents, no possessive. "Crème’s" gives "creme". */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (plain.test(small)) return small
  return small
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .normalize('NFC')
}

const MOST_REMEMBERED = 60_000
const remembered = new Map<string, string>()

/** What a word is indexed and looked up by: "Yogurts" and "yogurt" share one term. */
export function termOf(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const term = stem(fold(text))
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, term)
  return term
}

import { isStopWord } from './stop-words'
import { termOf, type Word, wordsOf, wordTexts } from './terms'

export type TermWord = Word & { term: string }

/** The words of a text that can be looked for, with their terms: all but stop words. */
export function significantWords(text: string): TermWord[] {
  const words: TermWord[] = []
  for (const word of wordsOf(text)) {
    const term = termOf(word.text)
    if (term && !isStopWord(term)) words.push({ ...word, term })
  }
  return words
}

/** The terms of those words alone: much faster, for whole bodies. */
export const significantTerms = (text: string): string[] =>
  wordTexts(text)
    .map(termOf)
    .filter((term) => term && !isStopWord(term))

import { nearTerms } from './near-terms'
import type { PublicIndex } from './public-index'
import { faceOf } from './read-query'
import { significantWords } from './significant-words'
import { synonymTerms } from './synonyms'
import { fold } from './terms'

const SHORTEST = 3

/** A query near to one that found nothing, of words that articles hold; undefined when none is near. */
export function suggest(query: string, index: PublicIndex): string | undefined {
  const words = significantWords(query).flatMap(({ text, term }) => {
    if (text.length < SHORTEST) return []
    if (index.has(term)) return text
    // A word that is spelled right has no article yet: another one would be no help.
    if (synonymTerms.has(term)) return []
    const [near] = nearTerms(fold(text), index, index.has, true)
    return near ? faceOf(near.term, index) : []
  })
  const suggestion = [...new Set(words)].join(' ')
  return suggestion && fold(suggestion) !== fold(query) ? suggestion : undefined
}

import type { Heading } from '@/lib/content/model'
import type { Passage } from './passages'
import { isStopWord } from './stop-words'
import { phraseAt } from './synonyms'
import { fold, termOf, wordTexts } from './terms'

/** What an article by itself says to the search; titles of topics come when the index is built. */
export type Weighable = {
  slug: string
  title: string
  description: string
  keyPoints: string[]
  headings: Heading[]
  passages: Passage[]
}

/** What a term is worth in an article, from 0 to 1, and the form in which it stands there first. */
export type Weighed = { term: string; weight: number; face: string }

/**
 * What a word is worth where it stands; one that stands everywhere has all of it. Chosen so that the
 * title alone weighs more than all of a body, and title and description more than the rest.
 */
const worth = {
  title: 0.4,
  description: 0.12,
  headings: 0.13,
  keyPoints: 0.1,
  topics: 0.08,
  body: 0.17,
}
/** How often a word stands in a body before it has half of the body's worth; elsewhere once is enough. */
const HALF_AT = 3

/** Every term of an article with its worth; stop words are left out. */
export function weigh(article: Weighable): Weighed[] {
  const { slug, title, description, headings, keyPoints, passages } = article
  const fields = {
    title: [title, slug.replaceAll('-', ' ')],
    description: [description],
    headings: headings.map((heading) => heading.text),
    keyPoints,
    body: passages.map((passage) => passage.text),
  }
  const weighed = new Map<string, Weighed>()
  for (const [field, texts] of Object.entries(fields) as [keyof typeof fields, string[]][])
    for (const { term, count, face } of countTerms(texts)) {
      const share = field === 'body' ? count / (count + HALF_AT) : 1
      const known = weighed.get(term) ?? { term, weight: 0, face }
      weighed.set(term, known)
      known.weight += worth[field] * share
    }
  return [...weighed.values()]
}

/** The terms of an article's topics with what they add to its own. */
export const weighTopics = (titles: string[]): Weighed[] =>
  countTerms(titles).map(({ term, face }) => ({ term, face, weight: worth.topics }))

type TermCount = { term: string; count: number; face: string }

function countTerms(texts: string[]): TermCount[] {
  const counts = new Map<string, TermCount>()
  const count = (term: string, face: string) => {
    const known = counts.get(term)
    if (known) known.count += 1
    else counts.set(term, { term, count: 1, face })
  }
  for (const text of texts) {
    const words = wordTexts(text).filter((word) => !isStopWord(termOf(word)))
    const terms = words.map(termOf)
    for (const [at, term] of terms.entries()) {
      if (!term) continue
      count(term, fold(words[at] ?? term))
      const phrase = phraseAt(terms, at)
      if (phrase) count(phrase.term, phrase.term)
    }
  }
  return [...counts.values()]
}

import type { Article, Body } from '@/lib/content/model'
import { passagesOf } from './passages'
import { isStopWord } from './stop-words'
import { phraseAt } from './synonyms'
import { fold, termOf, wordTexts } from './terms'

export type Indexable = Pick<
  Article,
  'slug' | 'title' | 'description' | 'keyPoints' | 'headings' | 'topics'
> & { bodyTerms: TermCount[] }

/** How often a term stands in a text, and the form in which it does first. */
export type TermCount = { term: string; count: number; face: string }

/** What a term is worth in an article, from 0 to 1, and the form in which it stands there first. */
export type Weighed = { weight: number; face: string }

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

type Field = keyof typeof worth

/** Every term of an article with its worth; stop words are left out. */
export function weigh(article: Indexable): Map<string, Weighed> {
  const { slug, title, description, keyPoints, headings, topics, bodyTerms } = article
  const fields: Record<Field, TermCount[]> = {
    title: countTerms([title, slug.replaceAll('-', ' ')]),
    description: countTerms([description]),
    headings: countTerms(headings.map((heading) => heading.text)),
    keyPoints: countTerms(keyPoints),
    topics: countTerms(topics.map((topic) => topic.title)),
    body: bodyTerms,
  }
  const weighed = new Map<string, Weighed>()
  for (const [field, counts] of Object.entries(fields) as [Field, TermCount[]][])
    for (const { term, count, face } of counts) {
      const share = field === 'body' ? count / (count + HALF_AT) : 1
      const known = weighed.get(term) ?? { weight: 0, face }
      weighed.set(term, { ...known, weight: known.weight + worth[field] * share })
    }
  return weighed
}

/** The terms of a body, phrases too, with how often each stands there. Data: it can be kept. */
export const bodyTermsOf = (body: Body): TermCount[] =>
  countTerms(passagesOf(body).map((passage) => passage.text))

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

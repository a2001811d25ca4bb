import { readDocument } from '@/lib/content/current'
import type { ArticleCard } from '@/lib/content/model'
import { type PublicIndex, publicIndex } from './public-index'
import { rank } from './rank'
import { type Concept, faceOf, type ReadQuery, readQuery } from './read-query'
import { markWhole, type Snippet, type SnippetPart, snippetOf } from './snippet'
import { suggest } from './suggest'
import { tidyQuery } from './tidy-query'

const MOST_SHOWN = 10
const MOST_SYNONYMS = 4

export type Hit = { article: ArticleCard; title: SnippetPart[]; snippet: Snippet }

export type SearchResults = {
  /** What was asked, tidied and cut to a hundred characters; empty when nothing was. */
  query: string
  /** The best articles, at most ten, and how many there are. */
  hits: Hit[]
  total: number
  /** Synonyms that were looked for too. */
  also: string[]
  corrections: ReadQuery['corrections']
  /** A query that would find something, when this one finds nothing. */
  suggestion?: string
}

/** Finds public articles by words. Throws when nothing is published. */
export async function searchArticles(typed: string): Promise<SearchResults> {
  const query = tidyQuery(typed)
  const none: SearchResults = { query, hits: [], total: 0, also: [], corrections: [] }
  if (!query) return none
  const index = await publicIndex()
  const { concepts, corrections } = readQuery(query, index)
  const { total, places } = rank(concepts, index, MOST_SHOWN)
  if (total === 0) return { ...none, suggestion: suggest(query, index) }
  const best = places.flatMap((place) => index.cards[place] ?? [])
  const hits = await Promise.all(best.map((article) => hitOf(article, concepts)))
  return { query, hits, total, also: synonymsIn(concepts, index), corrections }
}

async function hitOf(article: ArticleCard, concepts: Concept[]): Promise<Hit> {
  const passages = await readDocument('passages', article.slug)
  const found = passages && snippetOf(passages, concepts)
  const snippet = found ?? { parts: markWhole(article.description, concepts) }
  return { article, title: markWhole(article.title, concepts), snippet }
}

/** Synonyms that articles hold, as readers see them. */
function synonymsIn(concepts: Concept[], index: PublicIndex): string[] {
  const faces = concepts
    .flat()
    .filter(({ term, synonym }) => synonym && index.has(term))
    .map(({ term }) => faceOf(term, index))
  return [...new Set(faces)].slice(0, MOST_SYNONYMS)
}

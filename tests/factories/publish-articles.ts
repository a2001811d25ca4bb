import { hashOf } from '@/lib/content/hash-of'
import type { Heading } from '@/lib/content/model'
import { buildIndex } from '@/lib/content/search/build-index'
import type { Passage } from '@/lib/content/search/passages'
import type { Entry, IndexedArticle, Snapshot } from '@/lib/content/snapshot'
import { switchTo, writeSnapshot } from '@/lib/content/store'
import { visibilityOf } from '@/lib/content/visibility-of'

/** What lists and the search need of an article. */
export type Listed = {
  slug: string
  title: string
  description: string
  date: string
  topics: string[]
  keyPoints: string[]
  headings: Heading[]
  passages: Passage[]
  /** What packTerms made of it. */
  terms: string
  draft?: boolean
}

/**
 * Puts a publication of these articles in force that lists and searches them, without Contentlayer.
 * @returns how long the index took to pack, and its size as text
 */
export async function publishArticles(
  dataDir: string,
  articles: Listed[],
  aliases: Record<string, string> = {},
) {
  const sorted = articles.toSorted((a, b) => b.date.localeCompare(a.date))
  const withTopics = sorted.map((each) => ({ ...each, topics: each.topics.map(topicLink) }))
  const began = performance.now()
  const index = buildIndex(withTopics)
  const packingMs = performance.now() - began
  const snapshot: Snapshot = {
    index: { articles: withTopics.map(cardOf), topics: topicsOf(articles), aliases },
    documents: new Map(),
    media: [],
  }
  snapshot.documents.set('search/index', entry(index))
  for (const { slug, passages } of articles)
    snapshot.documents.set(`passages/${slug}`, entry(passages))
  await switchTo(dataDir, await writeSnapshot(dataDir, snapshot, 'articles made by hand'))
  return { packingMs, indexBytes: JSON.stringify(index).length }
}

const topicsOf = (articles: Listed[]) =>
  [...new Set(articles.flatMap((article) => article.topics))].map((slug) => ({
    ...topicLink(slug),
    description: '',
  }))

/** What a document is made of is itself: its key is its text. */
const entry = (document: unknown): Entry => {
  const text = JSON.stringify(document)
  return { key: hashOf(text), make: () => text }
}

const topicLink = (slug: string) => ({
  slug,
  title: slug.replaceAll('-', ' '),
  path: `/topics/${slug}`,
})

const cardOf = (
  article: Omit<Listed, 'topics'> & Pick<IndexedArticle, 'topics'>,
): IndexedArticle => ({
  slug: article.slug,
  title: article.title,
  description: article.description,
  date: article.date,
  topics: article.topics,
  path: `/articles/${article.slug}`,
  author: { slug: 'ishita', name: 'Ishita' },
  readingMinutes: 5,
  ...visibilityOf({ draft: article.draft ?? false, date: article.date }),
})

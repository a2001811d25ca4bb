import type { Visibility } from './is-public'
import type { Article, ArticleCard, Author, Page, Topic } from './model'
import type { StoredIndex } from './search/build-index'
import type { Passage } from './search/passages'

/** What the owner's desk says of an article. */
export type Upkeep = {
  /** The day on which its words should be looked through again. */
  reviewDue?: string
  /** Titles of its references that are marked as retracted. */
  retracted?: string[]
}
/** An article in the index: what lists need, plus what decides whether it is public, and what the desk shows. */
export type IndexedArticle = ArticleCard & Visibility & Upkeep
export type IndexedTopic = Omit<Topic, 'articles' | 'body'>

/** The body-less index of one publication: everything but the documents themselves. */
export type ContentIndex = {
  articles: IndexedArticle[]
  topics: IndexedTopic[]
  /** Old address → present address, both without a trailing slash. */
  aliases: Record<string, string>
  /** `<kind>/<slug>` of each document → the key under which it is stored. */
  documents: Record<string, string>
}

/** The documents of one publication, one JSON file each, shared with other publications. */
export type Documents = {
  article: Article
  topic: Omit<Topic, 'articles'>
  author: Author
  page: Page
  /** One: `search/index`. */
  search: StoredIndex
  /** What an article says, block by block, for the search's snippets. */
  passages: Passage[]
}
export type DocumentKind = keyof Documents

/**
 * A document to be published. Its key tells all that it is made from; its text, JSON of one of
 * Documents, is made only if nothing is stored under that key.
 */
export type Entry = { key: string; make(): string }

/** One publication, ready to be written: the index, and each document under `<kind>/<slug>`. */
export type Snapshot = {
  index: Omit<ContentIndex, 'documents'>
  documents: Map<string, Entry>
  /** The names of the files in the media folder that it needs. */
  media: string[]
}

import type { Article, ArticleCard, Author, Page, Topic } from './model'
import type { StoredIndex } from './search/build-index'
import type { Passage } from './search/passages'

/** An article in the index: what lists need, plus what decides whether it is public. */
export type IndexedArticle = ArticleCard & { draft: boolean }
export type IndexedTopic = Omit<Topic, 'articles' | 'body'>

/** The body-less index of one publication: everything but the documents themselves. */
export type ContentIndex = {
  articles: IndexedArticle[]
  topics: IndexedTopic[]
  /** Old address → present address, both without a trailing slash. */
  aliases: Record<string, string>
}

/** The documents of one publication, one JSON file each. */
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

/** One publication, ready to be written: the index and each document under `<kind>/<slug>`. */
export type Snapshot = {
  index: ContentIndex
  documents: Map<string, Documents[DocumentKind]>
  /** The names of the files in the media folder that it needs. */
  media: string[]
}

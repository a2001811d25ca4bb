import type { Article, Author, DataExports, Page, Reference, Topic } from 'contentlayer/generated'
import type { z } from 'zod'
import type { frontMatter } from './front-matter'

/** `key` is the fingerprint of the file that the document was compiled from. The words as written are not kept. */
export type Keyed<T> = Omit<T, 'body'> & { key: string }

/** Groups and lists: Contentlayer takes them whole, and checkFrontMatter says what is in them. */
type Whole = 'topics' | 'image' | 'keyPoints' | 'callToAction' | 'series' | 'aliases'
type Written = z.input<(typeof frontMatter)['Article']>

export type GeneratedDocument = DataExports['allDocuments'][number]
export type GeneratedArticle = Keyed<Omit<Article, Whole> & Pick<Written, Whole>>
export type GeneratedReference = Keyed<Reference>
export type GeneratedDocuments = {
  articles: GeneratedArticle[]
  authors: Keyed<Author>[]
  pages: Keyed<Page>[]
  references: GeneratedReference[]
  topics: Keyed<Topic>[]
}

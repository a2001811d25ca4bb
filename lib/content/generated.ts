import type { Article, Author, DataExports, Page, Reference, Topic } from 'contentlayer/generated'

export const documentTypes = ['Article', 'Author', 'Page', 'Reference', 'Topic'] as const

/** `key` is the fingerprint of the file that the document was compiled from. The words as written are not kept. */
export type Keyed<T> = Omit<T, 'body'> & { key: string }

export type GeneratedDocument = DataExports['allDocuments'][number]
export type GeneratedArticle = Keyed<Article>
export type GeneratedReference = Keyed<Reference>
export type GeneratedDocuments = {
  articles: GeneratedArticle[]
  authors: Keyed<Author>[]
  pages: Keyed<Page>[]
  references: GeneratedReference[]
  topics: Keyed<Topic>[]
}

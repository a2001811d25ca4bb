import fs from 'node:fs/promises'
import path from 'node:path'
import type { Article, Author, DataExports, Page, Reference, Topic } from 'contentlayer/generated'

export type GeneratedDocuments = {
  articles: Article[]
  authors: Author[]
  pages: Page[]
  references: Reference[]
  topics: Topic[]
}
export type GeneratedArticle = Article
export type GeneratedReference = Reference
export type GeneratedDocument = DataExports['allDocuments'][number]

/** Reads what Contentlayer compiled, with its generated types. @param root folder with .contentlayer */
export async function readGenerated(root: string): Promise<GeneratedDocuments> {
  const read = async <T>(type: string): Promise<T[]> => {
    const file = path.join(root, '.contentlayer/generated', type, '_index.json')
    return JSON.parse(await fs.readFile(file, 'utf8'))
  }
  return {
    articles: await read<Article>('Article'),
    authors: await read<Author>('Author'),
    pages: await read<Page>('Page'),
    references: await read<Reference>('Reference'),
    topics: await read<Topic>('Topic'),
  }
}

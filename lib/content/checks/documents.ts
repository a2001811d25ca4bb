import type { CompiledBody } from '@/lib/content/compile-body'
import type { GeneratedArticle, GeneratedDocuments } from '@/lib/content/generated'

/** Any document with a body, as the checks see it. */
export type Written = {
  file: string
  /** Its address on the site. */
  path: string
  draft: boolean
  body: CompiledBody
}

export const articleFile = (article: { slug: string }) => `content/articles/${article.slug}.mdx`
export const referenceFile = (reference: { slug: string }) =>
  `content/references/${reference.slug}.yaml`

export const bodyOf = (document: { compiled: unknown }) => document.compiled as CompiledBody
export const citedBy = (article: GeneratedArticle) => bodyOf(article).marks.citations

/** Every document that is read at an address of its own. */
export function writtenIn(documents: GeneratedDocuments): Written[] {
  const of =
    (folder: string, address: string) => (document: { slug: string; compiled: unknown }) => ({
      file: `content/${folder}/${document.slug}.mdx`,
      path: `${address}/${document.slug}`,
      draft: 'draft' in document && document.draft === true,
      body: bodyOf(document),
    })
  return [
    ...documents.articles.map(of('articles', '/articles')),
    ...documents.topics.map(of('topics', '/topics')),
    ...documents.authors.map(of('authors', '/authors')),
    ...documents.pages.map(of('pages', '')),
  ]
}

export const listOf = (names: Iterable<string>) => [...names].sort().join(', ') || 'none yet'

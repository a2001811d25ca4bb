import type { Finding } from '@/lib/content/finding'
import type { GeneratedArticle, GeneratedDocuments } from '@/lib/content/generated'
import { isReserved } from '@/lib/content/reserved-addresses'
import { articleFile } from './documents'

type Claim = { alias: string; article: GeneratedArticle }

const pathOf = ({ slug }: { slug: string }) => `/articles/${slug}`

/**
 * Checks that each old address leads to its article in one hop: none is a page of its own, leads to
 * itself or on to another, or belongs to two articles. Drafts count, for they will be pages.
 */
export function checkAliases({ articles, topics }: GeneratedDocuments): Finding[] {
  const pages = new Map(articles.map((article) => [pathOf(article), article]))
  const topicPages = new Set(topics.map((topic) => `/topics/${topic.slug}`))
  const owners = new Map<string, GeneratedArticle>()
  const refuse = ({ alias, article }: Claim): string | null => {
    const page = pages.get(alias)
    if (page === article) return `${alias} is this article’s own address: it would lead to itself`
    if (page?.aliases?.includes(pathOf(article)))
      return `${alias} and ${pathOf(article)} lead to each other: ${articleFile(page)} has the other alias`
    if (page) return `${alias} is taken by ${articleFile(page)}`
    if (topicPages.has(alias) || isReserved(alias)) return `${alias} is a page of the site itself`
    const owner = owners.get(alias)
    owners.set(alias, owner ?? article)
    if (owner === article) return `${alias} stands there twice`
    return owner ? `${alias} is taken by ${articleFile(owner)}` : null
  }
  return articles
    .flatMap((article) => (article.aliases ?? []).map((alias) => ({ alias, article })))
    .flatMap((claim) => {
      const says = refuse(claim)
      const file = articleFile(claim.article)
      return says ? [{ level: 'error' as const, file, field: 'aliases', says }] : []
    })
}

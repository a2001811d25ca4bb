import { listArticles } from '@/lib/content/articles'
import type { ArticleCard } from '@/lib/content/model'
import { findPage } from '@/lib/content/pages'
import { listTopics } from '@/lib/content/topics'
import { instantOf } from '@/lib/instant-of'
import type { SitemapEntry } from './write-sitemap'

/** Pages whose words stand in content/pages. */
const standing = ['about', 'contact', 'disclaimer', 'privacy']

/** Every public page worth finding, at its canonical address. */
export async function listAddresses(): Promise<SitemapEntry[]> {
  const [articles, topics, pages] = await Promise.all([
    listArticles(),
    listTopics(),
    Promise.all(standing.map(findPage)),
  ])
  const authors = new Set(articles.map(({ author }) => author.slug))
  const list = (path: string, listed: ArticleCard[]) => ({ path, modified: newest(listed) })
  return [
    list('/', articles),
    list('/articles', articles),
    ...articles.map((article) => list(article.path, [article])),
    list('/topics', articles),
    ...topics.map(({ path, slug }) =>
      list(
        path,
        articles.filter((a) => a.topics.some((topic) => topic.slug === slug)),
      ),
    ),
    ...[...authors].map((slug) =>
      list(
        `/authors/${slug}`,
        articles.filter((a) => a.author.slug === slug),
      ),
    ),
    { path: '/plan' },
    { path: '/subscribe' },
    ...pages.flatMap((page) =>
      page ? [{ path: `/${page.slug}`, modified: instantOf(page.updated) }] : [],
    ),
  ]
}

/** When the latest of them changed; a list changes with its articles. */
function newest(articles: ArticleCard[]): Date | undefined {
  const times = articles.map(({ date, updated }) => instantOf(updated ?? date).getTime())
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}

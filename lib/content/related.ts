import { strings } from '@/lib/strings/strings'
import { listArticles } from './articles'
import type { ArticleCard } from './model'

/** An article to read next, and why it is offered. */
export type Related = { article: ArticleCard; reason: string }

const MOST = 3

/**
 * Public articles that share a topic with this one: most shared topics first, then the newest.
 * Parts of its own series are left out, for the page leads through those already.
 */
export async function relatedTo(article: ArticleCard, most = MOST): Promise<Related[]> {
  const others = (await listArticles()).filter((other) => isElsewhere(other, article))
  return others
    .map((other) => ({ article: other, shared: sharedTopics(other, article) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, most)
    .map(({ article: other, shared }) => ({ article: other, reason: reasonOf(shared) }))
}

const isElsewhere = (other: ArticleCard, article: ArticleCard) =>
  other.slug !== article.slug && (!article.series || other.series?.name !== article.series.name)

const sharedTopics = (other: ArticleCard, article: ArticleCard) =>
  other.topics
    .filter((topic) => article.topics.some(({ slug }) => slug === topic.slug))
    .map((topic) => topic.title)

const reasonOf = (titles: string[]) => {
  const { article, language } = strings()
  return article.alsoAbout(
    new Intl.ListFormat(language.dates, { type: 'conjunction' }).format(titles),
  )
}

import { listArticles } from './articles'
import type { ArticleCard } from './model'

/** The public parts of a series in order, and the neighbours of the part that was asked for. */
export type Series = {
  name: string
  parts: ArticleCard[]
  previous: ArticleCard | null
  next: ArticleCard | null
}

/** The series that an article belongs to; null when it belongs to none, or stands in it alone. */
export async function findSeries(article: ArticleCard): Promise<Series | null> {
  const { series } = article
  if (!series) return null
  const parts = (await listArticles())
    .filter((other) => other.series?.name === series.name)
    .sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0))
  if (parts.length < 2) return null
  const place = parts.findIndex(({ slug }) => slug === article.slug)
  return {
    name: series.name,
    parts,
    previous: parts[place - 1] ?? null,
    next: parts[place + 1] ?? null,
  }
}

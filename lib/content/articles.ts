import { readDocument, readIndex } from './current'
import { isPublic } from './is-public'
import type { Article, ArticleCard } from './model'

/** Every public article, newest first. */
export async function listArticles(): Promise<ArticleCard[]> {
  const { articles } = await readIndex()
  return articles.filter((article) => isPublic(article))
}

/** One public article with its body; null for a draft, a future one or none. */
export async function findArticle(slug: string): Promise<Article | null> {
  const listed = (await listArticles()).some((article) => article.slug === slug)
  return listed ? readDocument('article', slug) : null
}

/** Public articles with their bodies. @param cards some of what listArticles gave */
export async function readArticles(cards: ArticleCard[]): Promise<Article[]> {
  const read = await Promise.all(cards.map(({ slug }) => readDocument('article', slug)))
  return read.filter((article) => article !== null)
}

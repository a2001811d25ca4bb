import { listArticles } from './articles'
import type { ArticleCard } from './model'

export const ARTICLES_A_PAGE = 10

export type ListPage = { articles: ArticleCard[]; page: number; pages: number }

/**
 * One page of all public articles, newest first.
 * @param asked the page as it stands in the address; none is the first
 * @returns null when there is no such page, or when it is not the page's one spelling
 */
export async function listPage(asked: string | undefined): Promise<ListPage | null> {
  const all = await listArticles()
  const pages = Math.max(1, Math.ceil(all.length / ARTICLES_A_PAGE))
  const page = asked === undefined ? 1 : Number(asked)
  const isSpelledOnce = asked === undefined || (page > 1 && String(page) === asked)
  if (!isSpelledOnce || !Number.isInteger(page) || page > pages) return null
  const from = (page - 1) * ARTICLES_A_PAGE
  return { articles: all.slice(from, from + ARTICLES_A_PAGE), page, pages }
}

import { z } from 'zod'
import { type DeskArticle, previewPath } from '@/lib/content/list-all'

/** In the order of how soon they want her; an article that is due stands in two. */
export const articleGroups = ['due', 'draft', 'scheduled', 'live', 'expired'] as const
export type ArticleGroup = (typeof articleGroups)[number]

export type ShownArticle = DeskArticle & {
  /** Shows it to whoever has the link, for a week. */
  preview: string
}
export type ArrangedGroup = {
  group: ArticleGroup
  count: number
  articles: ShownArticle[]
  page: number
  pages: number
}

const OVERVIEW = 20
const PAGE = 50

const query = z.object({
  group: z.enum(articleGroups).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
export type ArticlesAsked = z.infer<typeof query>

export const readArticlesAsked = (given: Record<string, string | string[] | undefined>) =>
  query.parse({ group: given.group, page: given.page })

/**
 * The articles by where they stand: the beginning of every group, or one group page by page. Groups without
 * an article are left out; a page beyond the last is the last.
 */
export function arrangeArticles(articles: DeskArticle[], asked: ArticlesAsked): ArrangedGroup[] {
  const size = asked.group ? PAGE : OVERVIEW
  return articleGroups
    .filter((group) => !asked.group || group === asked.group)
    .map((group) => {
      const all = articles.filter((article) => belongs(article, group))
      const pages = asked.group ? Math.max(1, Math.ceil(all.length / size)) : 1
      const page = Math.min(asked.page, pages)
      const some = all.slice((page - 1) * size, page * size)
      const shown = some.map((article) => ({ ...article, preview: previewPath(article.slug) }))
      return { group, count: all.length, articles: shown, page, pages }
    })
    .filter(({ count }) => count > 0)
}

const belongs = ({ isDue, retracted, state }: DeskArticle, group: ArticleGroup) =>
  group === 'due' ? isDue || retracted.length > 0 : state === group

/** The address of a page of one group. */
export const articlesPath = (group: ArticleGroup, page = 1): string =>
  `/owner/articles?group=${group}${page > 1 ? `&page=${page}` : ''}`

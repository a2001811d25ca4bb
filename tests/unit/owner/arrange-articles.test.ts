import { describe, expect, it } from 'vitest'
import type { DeskArticle } from '@/lib/content/list-all'
import { arrangeArticles, readArticlesAsked } from '@/lib/owner/articles/arrange-articles'

const article = (nth: number, facts: Partial<DeskArticle> = {}): DeskArticle => ({
  slug: `a-${nth}`,
  path: `/articles/a-${nth}`,
  title: `Article ${nth}`,
  state: 'live',
  from: new Date(0),
  reviewDue: null,
  isDue: false,
  retracted: [],
  ...facts,
})
const many = Array.from({ length: 120 }, (_, nth) => article(nth))
const all = [
  ...many,
  article(200, { state: 'draft', isDue: true }),
  article(201, { retracted: ['A study'] }),
]
const asked = (group?: string, page?: string) => readArticlesAsked({ group, page })

describe('the articles of the desk', () => {
  it('stand by where they are, what is due first, and of many the beginning', () => {
    const groups = arrangeArticles(all, asked())
    expect(groups.map(({ group, count, articles }) => [group, count, articles.length])).toEqual([
      ['due', 2, 2],
      ['draft', 1, 1],
      ['live', 121, 20],
    ])
    expect(groups[1]?.articles[0]?.preview).toMatch(/^\/preview\/a-200\?token=\S+/)
  })

  it('are each on one page of their group', () => {
    const pages = ['1', '2', '3'].flatMap((page) => arrangeArticles(all, asked('live', page)))
    expect(pages.map(({ page, pages, articles }) => [page, pages, articles.length])).toEqual([
      [1, 3, 50],
      [2, 3, 50],
      [3, 3, 21],
    ])
    const slugs = pages.flatMap(({ articles }) => articles.map(({ slug }) => slug))
    expect(new Set(slugs).size).toBe(121)
  })

  it('are shown also to an address that is not quite right', () => {
    expect(arrangeArticles(all, asked('live', '99'))[0]?.page).toBe(3)
    expect(asked('everything', 'x')).toEqual({ group: undefined, page: 1 })
    expect(arrangeArticles(all, asked('expired'))).toEqual([])
  })
})

import { beforeEach, expect, it } from 'vitest'
import { blankKey } from '@/lib/comments/content-key'
import { listComments } from '@/lib/comments/list-comments'
import { newestComments } from '@/lib/comments/newest-comments'
import { db } from '@/lib/db'
import { commentedArticle } from '@/tests/factories/comment-input'
import { emptyComments } from '@/tests/factories/written-comment'

const { slug } = commentedArticle
const idOf = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
const row = (nth: number, more: { parentId?: string; state?: 'held' | 'deleted' } = {}) => ({
  id: idOf(nth),
  article: slug,
  name: 'M',
  text: `Text ${nth}`,
  contentKey: blankKey(),
  state: 'approved' as const,
  // Several share a moment, as an import may bring them.
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(nth / 3))),
  ...more,
})

/** 120 threads; the first has a late reply, the eleventh was taken away but for its reply. */
beforeEach(async () => {
  await emptyComments()
  const threads = Array.from({ length: 120 }, (_, nth) => row(nth))
  threads[10] = row(10, { state: 'deleted' })
  const replies = [row(500, { parentId: idOf(0) }), row(30, { parentId: idOf(10) })]
  replies[1] = { ...(replies[1] as (typeof replies)[0]), id: idOf(501) }
  await db().comment.createMany({ data: [...threads, ...replies, row(600, { state: 'held' })] })
})

it('shows each comment on one page, with its replies, and counts those of all pages', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => listComments(slug, { page })))
  expect(pages.map(({ threads }) => threads.length)).toEqual([50, 50, 20])
  expect(pages.every(({ count, pages }) => count === 121 && pages === 3)).toBe(true)
  const ids = pages.flatMap(({ threads }) => threads.map(({ id }) => id))
  expect(new Set(ids).size).toBe(120)
  expect(pages[0]?.threads[0]?.replies.map(({ id }) => id)).toEqual([idOf(500)])
  expect(pages[0]?.threads.find(({ id }) => id === idOf(10))).toMatchObject({ comment: null })
})

it('finds the page on which a comment or a reply stands; beyond the last there is none', async () => {
  const around = async (nth: number) => (await listComments(slug, { around: idOf(nth) })).page
  expect([await around(119), await around(500), await around(60)]).toEqual([3, 1, 2])
  expect(await around(999)).toBe(1)
  expect(await listComments(slug, { page: 4 })).toMatchObject({ page: 4, pages: 3, threads: [] })
  expect(await listComments('quiet')).toMatchObject({ count: 0, page: 1, pages: 1, threads: [] })
})

it('gives the newest to the feed, each with its page', async () => {
  const newest = await newestComments(slug)
  expect(newest).toHaveLength(50)
  expect(newest[0]).toMatchObject({ id: idOf(500), page: 1 })
  expect(newest[1]).toMatchObject({ page: 3 })
  expect(newest.some(({ id }) => id === idOf(600))).toBe(false)
})

import { db } from '@/lib/db'
import { type ShownComment, shownFields } from './list-comments'
import { pageOfThread, threadOrder } from './thread-order'

const NEWEST = 50

/** A comment, and the page of the article's comments on which it stands. */
export type PlacedComment = ShownComment & { page: number }

/** The newest approved comments of an article, replies among them, for its feed. */
export async function newestComments(article: string): Promise<PlacedComment[]> {
  const [order, rows] = await Promise.all([
    threadOrder(article),
    db().comment.findMany({
      where: { article, state: 'approved' },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: NEWEST,
      select: shownFields,
    }),
  ])
  return rows.map(({ parentId, createdAt: at, ...row }) => ({
    ...row,
    at,
    page: pageOfThread(order, parentId ?? row.id),
  }))
}

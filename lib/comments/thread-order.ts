import { db } from '@/lib/db'

export const THREADS_A_PAGE = 50

/** A comment with its replies, by the comment's id; it keeps its place when only replies of it are left. */
export type PlacedThread = { id: string; comments: number }

/** The threads below an article in the order of its pages, oldest first. */
export const threadOrder = (article: string): Promise<PlacedThread[]> => db().$queryRaw`
  SELECT coalesce(parent_id, id)::text AS id, count(*)::int AS comments
  FROM comments WHERE article = ${article} AND state = 'approved'
  GROUP BY coalesce(parent_id, id) ORDER BY min(created_at), coalesce(parent_id, id)`

/** The page on which a thread stands; the first for one that is not there. */
export function pageOfThread(order: PlacedThread[], id: string): number {
  const place = Math.max(
    0,
    order.findIndex((thread) => thread.id === id),
  )
  return Math.floor(place / THREADS_A_PAGE) + 1
}

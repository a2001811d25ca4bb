import { db } from '@/lib/db'

/** Slugs of the articles that take no more comments. */
export async function closedThreads(): Promise<string[]> {
  const rows = await db().closedThread.findMany({ orderBy: { article: 'asc' } })
  return rows.map(({ article }) => article)
}

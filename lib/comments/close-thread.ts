import { db } from '@/lib/db'

/** Takes no more comments on an article; those that are there stay. Closing twice is closing once. */
export async function closeThread(article: string, now = new Date()): Promise<void> {
  const data = { article, closedAt: now }
  await db().closedThread.upsert({ where: { article }, create: data, update: {} })
}

/** Takes comments on an article again. */
export async function openThread(article: string): Promise<void> {
  await db().closedThread.deleteMany({ where: { article } })
}

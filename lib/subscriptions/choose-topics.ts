import { listTopics } from '@/lib/content/topics'
import { db } from '@/lib/db'
import { findSubscriber } from './find-subscriber'

export type Choice = 'chosen' | 'none-chosen' | 'unknown'

/**
 * Takes the topics that a subscriber wants. Every one of them means those to come as well. Slugs
 * that are no topic are left out.
 */
export async function chooseTopics(token: string, wanted: string[]): Promise<Choice> {
  const subscriber = await findSubscriber(token)
  if (!subscriber || subscriber.leftAt) return 'unknown'
  const known = (await listTopics()).map(({ slug }) => slug)
  const chosen = known.filter((slug) => wanted.includes(slug))
  if (chosen.length === 0) return 'none-chosen'
  const topics = chosen.length === known.length ? [] : chosen
  await db().subscriber.updateMany({ where: { id: subscriber.id }, data: { topics } })
  return 'chosen'
}

import { listArticles } from './articles'
import { readDocument, readIndex } from './current'
import type { Topic, TopicLink } from './model'

export type TopicCard = TopicLink & { description: string; count: number }

/** Every topic with at least one public article, and how many it has. */
export async function listTopics(): Promise<TopicCard[]> {
  const [{ topics }, articles] = await Promise.all([readIndex(), listArticles()])
  return topics
    .map((topic) => ({
      ...topic,
      count: articles.filter((a) => a.topics.some((t) => t.slug === topic.slug)).length,
    }))
    .filter((topic) => topic.count > 0)
}

/** One topic with its public articles, newest first; null when it has none or does not exist. */
export async function findTopic(slug: string): Promise<Topic | null> {
  const document = await readDocument('topic', slug)
  if (!document) return null
  const articles = (await listArticles()).filter((a) =>
    a.topics.some((topic) => topic.slug === slug),
  )
  return articles.length > 0 ? { ...document, articles } : null
}

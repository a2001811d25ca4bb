import { listedArticle } from '@/tests/factories/listed-article'
import { type Listed, publishArticles } from '@/tests/factories/publish-articles'
import { syntheticArticle } from './synthetic-articles'

/**
 * Puts a publication of that many synthetic articles in force and lets go of everything: what is
 * measured afterwards runs in a heap that holds none of it.
 */
export async function publishSynthetic(count: number, dataDir: string) {
  const articles: Listed[] = []
  for (let number = 0; number < count; number += 1) {
    const { body, text: _, ...facts } = syntheticArticle(number)
    articles.push(await listedArticle(body, facts))
  }
  return publishArticles(dataDir, articles)
}

import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { suggest } from '@/lib/content/suggest'
import { articleFile, listOf } from './documents'

/** Topics and authors that an article names but that nobody has written. */
export function checkKnownNames({ articles, topics, authors }: GeneratedDocuments): Finding[] {
  const topicNames = new Set(topics.map((topic) => topic.slug))
  const authorNames = new Set(authors.map((author) => author.slug))
  return articles.flatMap((article) => {
    const file = articleFile(article)
    const findings: Finding[] = article.topics
      .filter((topic) => !topicNames.has(topic))
      .map((topic) => ({
        level: 'error',
        file,
        field: 'topics',
        says: `unknown topic "${topic}"${suggest(topic, topicNames)}: the known ones are ${listOf(topicNames)}`,
      }))
    if (!authorNames.has(article.author))
      findings.push({
        level: 'error',
        file,
        field: 'author',
        says: `unknown author "${article.author}"${suggest(article.author, authorNames)}: the known ones are ${listOf(authorNames)}`,
      })
    return findings
  })
}

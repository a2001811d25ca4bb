import type { Article } from '@/lib/content/model'
import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { type Plain, plain, plainLink } from './plain'
import { plainArticle } from './plain-article'
import { toMarkdown } from './to-markdown'

/** An article as plain Markdown: what it is, then the whole text with its sources. */
export function articleMarkdown(article: Article): string {
  const text = [
    plain('h1', article.title),
    plain('p', article.description),
    plain('ul', ...facts(article)),
    ...plainArticle(article),
  ]
  return `${toMarkdown(text)}\n`
}

function facts(article: Article): Plain[] {
  const { author, date, updated, reviewDue, topics, path } = article
  const words = strings().article
  const url = absoluteUrl(path)
  const known: [string, Plain | string | undefined][] = [
    [words.author, plainLink(absoluteUrl(`/authors/${author.slug}`), author.name)],
    [words.published, date],
    [words.updated, updated],
    [words.nextReview, reviewDue],
    [words.topics, topics.map((topic) => topic.title).join(', ')],
    [words.address, plainLink(url, url)],
  ]
  return known.flatMap(([name, value]) => (value ? [plain('li', `${name}: `, value)] : []))
}

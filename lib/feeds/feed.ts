import { listArticles, readArticles } from '@/lib/content/articles'
import type { Article, ArticleCard, AuthorLink, TopicLink } from '@/lib/content/model'
import { findTopic } from '@/lib/content/topics'
import { instantOf } from '@/lib/instant-of'
import { absoluteUrl, site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { plainArticle } from './plain-article'
import { toHtml } from './to-html'

export type Entry = {
  /** The canonical address, which is also what a reader remembers the entry by. */
  url: string
  title: string
  summary: string
  /** The whole text. */
  html: string
  published: Date
  updated: Date
  author: AuthorLink
  topics: TopicLink[]
}

export type Feed = {
  title: string
  description: string
  /** The page that lists the same. */
  home: string
  /** Where the feed itself is. */
  self: string
  updated: Date
  entries: Entry[]
}

/** Readers ask every hour: older articles are on the site. */
const NEWEST = 50

/** The newest public articles with their whole text. @param path the feed's own address */
export async function siteFeed(path: string): Promise<Feed> {
  const { name: title, description } = site
  return feedOf({ title, description, home: '/', self: path }, await listArticles())
}

/** The same for one topic; null when it has no public article or does not exist. */
export async function topicFeed(slug: string): Promise<Feed | null> {
  const topic = await findTopic(slug)
  if (!topic) return null
  const title = strings().feeds.topicTitle(topic.title, site.name)
  const { description, path, articles } = topic
  return feedOf({ title, description, home: path, self: `${path}/feed.xml` }, articles)
}

async function feedOf(
  facts: Pick<Feed, 'title' | 'description' | 'home' | 'self'>,
  cards: ArticleCard[],
): Promise<Feed> {
  const entries = (await readArticles(cards.slice(0, NEWEST))).map(entryOf)
  return {
    ...facts,
    home: absoluteUrl(facts.home),
    self: absoluteUrl(facts.self),
    updated: new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime()))),
    entries,
  }
}

function entryOf(article: Article): Entry {
  const { path, title, description, date, updated, author, topics } = article
  return {
    url: absoluteUrl(path),
    title,
    summary: description,
    html: toHtml(plainArticle(article)),
    published: instantOf(date),
    updated: instantOf(updated ?? date),
    author,
    topics,
  }
}

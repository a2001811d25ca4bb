import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import type { Entry, Feed } from './feed'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: strings().language.code,
    items: feed.entries.map(itemOf),
  })

const itemOf = (entry: Entry) => ({
  id: entry.url,
  url: entry.url,
  title: entry.title,
  summary: entry.summary,
  content_html: entry.html,
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  authors: [{ name: entry.author.name, url: absoluteUrl(`/authors/${entry.author.slug}`) }],
  tags: entry.topics.map((topic) => topic.title),
})

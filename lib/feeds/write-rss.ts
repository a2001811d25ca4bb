import { strings } from '@/lib/strings/strings'
import type { Entry, Feed } from './feed'
import { cdata, escapeText, tag, xmlDocument } from './xml'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** RSS 2.0 (rssboard.org/rss-specification). <author> would need a mail address: dc:creator names. */
export function writeRss(feed: Feed): string {
  const channel = tag('channel', [
    tag('title', feed.title),
    tag('link', feed.home),
    tag('description', feed.description),
    tag('language', strings().language.code),
    tag('lastBuildDate', feed.updated.toUTCString()),
    tag('atom:link', [], { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.entries.map(item),
  ])
  return xmlDocument(tag('rss', channel, namespaces))
}

const item = (entry: Entry) =>
  tag('item', [
    tag('title', entry.title),
    tag('link', entry.url),
    tag('guid', entry.url, { isPermaLink: 'true' }),
    tag('pubDate', entry.published.toUTCString()),
    tag('dc:creator', entry.author.name),
    ...entry.topics.map((topic) => tag('category', topic.title)),
    // A description is HTML by the specification: its text is escaped once more.
    tag('description', escapeText(entry.summary)),
    tag('content:encoded', cdata(entry.html)),
  ])

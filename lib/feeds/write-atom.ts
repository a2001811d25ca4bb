import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import type { Entry, Feed } from './feed'
import { cdata, tag, xmlDocument } from './xml'

const XMLNS = 'http://www.w3.org/2005/Atom'

/** Atom 1.0 (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const root = [
    tag('id', feed.self),
    tag('title', feed.title),
    tag('subtitle', feed.description),
    tag('updated', feed.updated.toISOString()),
    tag('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    tag('link', [], { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...feed.entries.map(entryElement),
  ]
  return xmlDocument(tag('feed', root, { xmlns: XMLNS, 'xml:lang': strings().language.code }))
}

const entryElement = (entry: Entry) =>
  tag('entry', [
    tag('id', entry.url),
    tag('title', entry.title),
    tag('link', [], { rel: 'alternate', type: 'text/html', href: entry.url }),
    tag('published', entry.published.toISOString()),
    tag('updated', entry.updated.toISOString()),
    tag('author', [
      tag('name', entry.author.name),
      tag('uri', absoluteUrl(`/authors/${entry.author.slug}`)),
    ]),
    ...entry.topics.map(({ slug, title }) => tag('category', [], { term: slug, label: title })),
    tag('summary', entry.summary),
    tag('content', cdata(entry.html), { type: 'html' }),
  ])

import type { Entry, Feed } from '@/lib/feeds/feed'
import { escapeText } from '@/lib/feeds/xml'
import { absoluteUrl, site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { commentPaths } from './addresses'
import type { PlacedComment } from './newest-comments'
import { textPieces } from './text-pieces'

const words = strings().comments
type Article = { slug: string; title: string; description: string }

/** The newest comments of an article for feed readers. No address is in it. */
export function commentsFeed(article: Article, newest: PlacedComment[]): Feed {
  const paths = commentPaths(article.slug)
  return {
    title: `${words.feedTitle(article.title)} · ${site.name}`,
    description: article.description,
    home: absoluteUrl(paths.list),
    self: absoluteUrl(paths.feed),
    updated: newest[0]?.at ?? new Date(0),
    entries: newest.map((comment) => entryOf(article.slug, comment)),
  }
}

function entryOf(article: string, { id, name, text, at, page }: PlacedComment): Entry {
  return {
    url: absoluteUrl(commentPaths(article).one(id, page)),
    title: words.entryTitle(name),
    summary: [...text.replace(/\s+/g, ' ')].slice(0, 200).join(''),
    html: toHtml(text),
    published: at,
    updated: at,
    author: { slug: '', name },
    topics: [],
  }
}

/** A comment as HTML of paragraphs, line breaks and links that pass on no trust. */
const toHtml = (text: string): string =>
  textPieces(text)
    .map((lines) => `<p>${lines.map((pieces) => pieces.map(pieceHtml).join('')).join('<br>')}</p>`)
    .join('\n')

function pieceHtml(piece: string | { href: string }): string {
  if (typeof piece === 'string') return escapeText(piece)
  const href = escapeText(piece.href)
  return `<a href="${href}" rel="nofollow ugc">${href}</a>`
}

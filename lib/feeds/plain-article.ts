import type { Article, Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { type Plain, plain, plainLink } from './plain'
import { plainBody } from './plain-body'

const NAMES_SHOWN = 3

/** The whole text of an article: key points, body, sources, a word of caution. Drawings are left out. */
export function plainArticle(article: Article): Plain[] {
  const words = strings().article
  return [
    plain('h2', words.inShort),
    plain('ul', ...article.keyPoints.map((point) => plain('li', point))),
    ...plainBody(article.body, article.path),
    ...sources(article.references),
    plain('p', plain('em', words.caution)),
  ]
}

function sources(references: Reference[]): Plain[] {
  if (references.length === 0) return []
  return [
    plain('h2', strings().article.sources),
    plain('ol', ...references.map((reference) => plain('li', ...sourceLine(reference)))),
  ]
}

/** Who, what, where, when, of what kind, and the address: the DOI where there is one. */
function sourceLine({ authors, title, source, year, studyType, url, doi }: Reference) {
  return [
    authors ? sentence(shortAuthors(authors)) : '',
    plain('cite', title),
    /[.?!]$/.test(title) ? ' ' : '. ',
    sentence(`${source}, ${year}`),
    sentence(strings().article.studyType(studyType)),
    plainLink(url, doi ? `doi:${doi}` : url),
  ]
}

const sentence = (text: string) => (/[.?!]$/.test(text) ? `${text} ` : `${text}. `)

/** The first few names; long lists of authors tell a reader nothing more. */
function shortAuthors(authors: string): string {
  const names = authors.split(', ')
  if (names.length <= NAMES_SHOWN) return authors
  return `${names.slice(0, NAMES_SHOWN).join(', ')} ${strings().article.andOthers}`
}

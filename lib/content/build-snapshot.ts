import type { GeneratedArticle, GeneratedDocuments, GeneratedReference } from './generated'
import { hashOf } from './hash-of'
import type { KeptBody } from './kept-document'
import type { Media } from './media/make-media'
import { pictureOf, placeFigures } from './media/picture-of'
import type { Article, AuthorLink, Reference, TopicLink } from './model'
import { dayInIndia } from './moment'
import { ContentProblem } from './problem'
import { buildIndex, type Indexable } from './search/build-index'
import type { Entry, IndexedArticle, Snapshot, Upkeep } from './snapshot'
import { instantOf, visibilityOf } from './visibility-of'

const WORDS_A_MINUTE = 200

/**
 * Turns compiled documents into a publication. Bodies are read only for documents that are not stored yet.
 * @param media the pictures made for them
 */
export function buildSnapshot(generated: GeneratedDocuments, media: Media): Snapshot {
  const topics = new Map(generated.topics.map((topic) => [topic.slug, topicLink(topic)]))
  const authors = new Map(generated.authors.map((a) => [a.slug, { slug: a.slug, name: a.name }]))
  const references = new Map(generated.references.map((reference) => [reference.slug, reference]))
  const snapshot: Snapshot = {
    index: { articles: [], topics: [], aliases: {} },
    documents: new Map(),
    media: media.files,
  }
  const cards = new Map(generated.articles.map((a) => [a, cardOf(a, topics, authors)]))
  const newest = newestFirst(cards)
  for (const [article, card] of newest) {
    snapshot.index.articles.push({ ...card, ...upkeepOf(article, references) })
    snapshot.documents.set(`article/${card.slug}`, articleEntry(article, card, references, media))
    snapshot.documents.set(`passages/${card.slug}`, passagesEntry(article))
    for (const alias of article.aliases ?? []) snapshot.index.aliases[alias] = card.path
  }
  snapshot.documents.set('search/index', searchEntry(newest))
  for (const topic of generated.topics) {
    const indexed = { ...topicLink(topic), description: topic.description }
    snapshot.index.topics.push(indexed)
    snapshot.documents.set(`topic/${topic.slug}`, plainEntry(indexed, topic, media))
  }
  for (const author of generated.authors) {
    const { slug, name, description } = author
    snapshot.documents.set(`author/${slug}`, plainEntry({ slug, name, description }, author, media))
  }
  for (const page of generated.pages) {
    const { slug, title, description, updated } = page
    snapshot.documents.set(
      `page/${slug}`,
      plainEntry({ slug, title, description, updated }, page, media),
    )
  }
  return snapshot
}

const newestFirst = (cards: Map<GeneratedArticle, IndexedArticle>) =>
  [...cards].sort(([, a], [, b]) => b.publicFrom - a.publicFrom || (a.slug < b.slug ? -1 : 1))

const topicLink = (topic: { slug: string; title: string }): TopicLink => ({
  slug: topic.slug,
  title: topic.title,
  path: `/topics/${topic.slug}`,
})

const compiledOf = (document: { compiled: unknown }) => document.compiled as KeptBody

/** A document as JSON. A body without figures is text already: it is put in as it is. */
function withBody(facts: object, source: { compiled: unknown }, { pictures }: Media): string {
  const compiled = compiledOf(source)
  const body =
    compiled.figures.length > 0
      ? JSON.stringify(placeFigures(compiled.tree, pictures))
      : compiled.treeText
  return `${JSON.stringify(facts).slice(0, -1)},"body":${body}}`
}

/** A document of some facts and a body, with the pictures that its body names. */
function plainEntry(
  facts: object,
  source: { compiled: unknown; key: string },
  media: Media,
): Entry {
  return { key: keyOf(facts, source, media), make: () => withBody(facts, source, media) }
}

function keyOf(facts: object, source: { compiled: unknown; key: string }, media: Media): string {
  const figures = compiledOf(source).figures.map(({ src }) => media.pictures.get(src)?.key ?? '')
  return hashOf(JSON.stringify(facts), source.key, ...figures)
}

const passagesEntry = (article: GeneratedArticle): Entry => ({
  key: hashOf('passages', article.key),
  make: () => compiledOf(article).passagesText,
})

/** The search's index of all articles. What each of them says was weighed when it was compiled. */
function searchEntry(newest: [GeneratedArticle, IndexedArticle][]): Entry {
  const titles = newest.map(([, card]) => card.topics.map((topic) => topic.title))
  return {
    key: hashOf('search', JSON.stringify(titles), ...newest.map(([article]) => article.key)),
    make: () => JSON.stringify(buildIndex(indexables(newest))),
  }
}

/** One after the other: the texts of all would fill the memory. */
function* indexables(newest: [GeneratedArticle, IndexedArticle][]): Generator<Indexable> {
  for (const [article, { slug, topics }] of newest)
    yield { slug, topics, terms: compiledOf(article).terms }
}

function cardOf(
  article: GeneratedArticle,
  topics: Map<string, TopicLink>,
  authors: Map<string, AuthorLink>,
): IndexedArticle {
  const author = authors.get(article.author)
  if (!author) throw new ContentProblem(`no author ${article.author}`, { field: 'author' })
  return {
    slug: article.slug,
    path: `/articles/${article.slug}`,
    title: article.title,
    description: article.description,
    date: dayInIndia(new Date(instantOf(article.date))),
    updated: article.updated,
    topics: article.topics.flatMap((slug) => topics.get(slug) ?? []),
    author,
    readingMinutes: Math.max(1, Math.round(compiledOf(article).words / WORDS_A_MINUTE)),
    series: article.series && { name: article.series.name, part: article.series.part },
    ...visibilityOf(article),
  }
}

function upkeepOf(article: GeneratedArticle, references: Map<string, GeneratedReference>): Upkeep {
  const cited = compiledOf(article).citations.map(({ id }) => references.get(id))
  const retracted = cited.flatMap((source) => (source?.retracted ? [source.title] : []))
  return { reviewDue: article.reviewDue, ...(retracted.length > 0 && { retracted }) }
}

function articleEntry(
  article: GeneratedArticle,
  indexed: IndexedArticle,
  references: Map<string, GeneratedReference>,
  media: Media,
): Entry {
  const { draft, publicFrom, publicUntil, ...card } = indexed
  const { headings, citations } = compiledOf(article)
  const openGraph = media.socials.get(article.slug)
  if (!openGraph) throw new Error(`no picture for other sites was made for ${article.slug}`)
  const document: Omit<Article, 'body' | 'picture'> = {
    ...card,
    openGraph,
    keyPoints: article.keyPoints,
    callToAction: { title: article.callToAction.title, text: article.callToAction.text },
    reviewDue: article.reviewDue,
    headings,
    references: citations.flatMap(({ id, count }, index) => {
      const reference = references.get(id)
      return reference ? [referenceOf(reference, index + 1, count)] : []
    }),
  }
  const { src } = article.image
  const picture = () => pictureOf(src, article.image, media.pictures)
  return {
    key: hashOf(keyOf(document, article, media), media.pictures.get(src)?.key ?? ''),
    // A drawing is read for the few documents that are not stored yet.
    make: () => withBody({ ...document, picture: picture() }, article, media),
  }
}

function referenceOf(source: GeneratedReference, number: number, citations: number): Reference {
  const { slug, title, authors, year, doi, studyType, finding, retracted } = source
  const url = doi ? `https://doi.org/${doi}` : (source.url ?? '')
  return {
    id: slug,
    number,
    title,
    authors,
    year,
    source: source.source,
    url,
    doi,
    studyType,
    finding,
    retracted,
    citations,
  }
}

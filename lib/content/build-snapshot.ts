import type { CompiledBody } from './compile-body'
import type { GeneratedArticle, GeneratedDocuments, GeneratedReference } from './generated'
import type { Media } from './media/make-media'
import { pictureOf, placeFigures } from './media/picture-of'
import type { Article, ArticleCard, AuthorLink, Reference, TopicLink } from './model'
import { ContentProblem } from './problem'
import { buildIndex } from './search/build-index'
import { passagesOf } from './search/passages'
import { bodyTermsOf, type Indexable } from './search/weigh'
import type { IndexedArticle, Snapshot } from './snapshot'

const WORDS_A_MINUTE = 200

/**
 * Turns compiled documents into a publication.
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
  const articles: Indexable[] = []
  for (const article of newestFirst(generated.articles)) {
    const card = cardOf(article, topics, authors)
    const document = documentOf(article, card, references, media)
    snapshot.index.articles.push(card)
    snapshot.documents.set(`article/${card.slug}`, document)
    snapshot.documents.set(`passages/${card.slug}`, passagesOf(document.body))
    articles.push({ ...document, bodyTerms: bodyTermsOf(document.body) })
    for (const alias of article.aliases ?? []) snapshot.index.aliases[alias] = card.path
  }
  snapshot.documents.set('search/index', buildIndex(articles))
  for (const topic of generated.topics) {
    const indexed = { ...topicLink(topic), description: topic.description }
    snapshot.index.topics.push(indexed)
    snapshot.documents.set(`topic/${topic.slug}`, { ...indexed, body: bodyOf(topic, media) })
  }
  for (const { slug, name, description, compiled } of generated.authors)
    snapshot.documents.set(`author/${slug}`, {
      slug,
      name,
      description,
      body: bodyOf({ compiled }, media),
    })
  for (const { slug, title, description, updated, compiled } of generated.pages)
    snapshot.documents.set(`page/${slug}`, {
      slug,
      title,
      description,
      updated,
      body: bodyOf({ compiled }, media),
    })
  return snapshot
}

const newestFirst = (articles: GeneratedArticle[]) =>
  articles.toSorted((a, b) => b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug))

const topicLink = (topic: { slug: string; title: string }): TopicLink => ({
  slug: topic.slug,
  title: topic.title,
  path: `/topics/${topic.slug}`,
})

const compiledOf = (document: { compiled: unknown }) => document.compiled as CompiledBody
const bodyOf = (document: { compiled: unknown }, { pictures }: Media) =>
  placeFigures(compiledOf(document).tree, pictures)

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
    date: article.date,
    updated: article.updated,
    topics: article.topics.flatMap((slug) => topics.get(slug) ?? []),
    author,
    readingMinutes: Math.max(1, Math.round(compiledOf(article).words / WORDS_A_MINUTE)),
    series: article.series && { name: article.series.name, part: article.series.part },
    draft: article.draft,
  }
}

function documentOf(
  article: GeneratedArticle,
  indexed: IndexedArticle,
  references: Map<string, GeneratedReference>,
  media: Media,
): Article {
  const { draft, ...card }: ArticleCard & { draft: boolean } = indexed
  const { tree, headings, citations } = compiledOf(article)
  const openGraph = media.socials.get(article.slug)
  if (!openGraph) throw new Error(`no picture for other sites was made for ${article.slug}`)
  return {
    ...card,
    picture: pictureOf(article.image.src, article.image, media.pictures),
    openGraph,
    keyPoints: article.keyPoints,
    callToAction: { title: article.callToAction.title, text: article.callToAction.text },
    reviewDue: article.reviewDue,
    headings,
    references: citations.flatMap(({ id, count }, index) => {
      const reference = references.get(id)
      return reference ? [referenceOf(reference, index + 1, count)] : []
    }),
    body: placeFigures(tree, media.pictures),
  }
}

function referenceOf(source: GeneratedReference, number: number, citations: number): Reference {
  const { slug, title, authors, year, doi, studyType, finding } = source
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
    citations,
  }
}

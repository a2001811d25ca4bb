import { checkAliases } from './check-aliases'
import type { CompiledBody } from './compile-body'
import type { GeneratedArticle, GeneratedDocuments } from './generated'
import { ContentProblem } from './problem'

/** Checks what one document cannot know of another: topics, authors, sources, aliases. */
export function checkDocuments(documents: GeneratedDocuments): ContentProblem[] {
  const known = {
    topics: new Set(documents.topics.map((topic) => topic.slug)),
    authors: new Set(documents.authors.map((author) => author.slug)),
    references: new Set(documents.references.map((reference) => reference.slug)),
  }
  const problems = documents.articles.flatMap((article) => checkArticle(article, known))
  return [...problems, ...checkUncited(documents), ...checkAliases(documents)]
}

type Known = Record<'topics' | 'authors' | 'references', Set<string>>

const fileOf = (article: GeneratedArticle) => `content/articles/${article.slug}.mdx`
const listOf = (names: Set<string>) => [...names].sort().join(', ') || 'none yet'
const citedBy = (article: GeneratedArticle) =>
  (article.compiled as CompiledBody).citations.map((citation) => citation.id)

function checkArticle(article: GeneratedArticle, known: Known): ContentProblem[] {
  const file = fileOf(article)
  const topics = article.topics
    .filter((topic) => !known.topics.has(topic))
    .map((topic) => {
      const says = `unknown topic "${topic}": the known ones are ${listOf(known.topics)}`
      return new ContentProblem(says, { file, field: 'topics' })
    })
  const author = known.authors.has(article.author)
    ? []
    : [
        new ContentProblem(
          `unknown author "${article.author}": the known ones are ${listOf(known.authors)}`,
          { file, field: 'author' },
        ),
      ]
  const sources = citedBy(article)
    .filter((id) => !known.references.has(id))
    .map(
      (id) =>
        new ContentProblem(`cites "${id}", but there is no content/references/${id}.yaml`, {
          file,
        }),
    )
  return [...topics, ...author, ...sources]
}

function checkUncited({ articles, references }: GeneratedDocuments): ContentProblem[] {
  const cited = new Set(articles.flatMap(citedBy))
  return references
    .filter((reference) => !cited.has(reference.slug))
    .map(
      (reference) =>
        new ContentProblem('no article cites this source: cite it or remove it', {
          file: `content/references/${reference.slug}.yaml`,
        }),
    )
}

import fs from 'node:fs'
import path from 'node:path'
import {
  type ComputedFields,
  defineDocumentType,
  type FieldDefs,
  makeSource,
} from 'contentlayer2/source-files'
import { checkFrontMatter } from './lib/content/check-front-matter'
import { compileBody } from './lib/content/compile-body'
import type { DocumentType } from './lib/content/front-matter'
import type { Parts } from './lib/content/kept-document'
import type { Body } from './lib/content/model'
import { ContentProblem, problemOf, together } from './lib/content/problem'
import { packTerms } from './lib/content/search/pack-terms'
import { passagesOf } from './lib/content/search/passages'
import { type Weighable, weigh } from './lib/content/search/weigh'

const text = { type: 'string', required: true } as const
const optionalText = { type: 'string' } as const
/**
 * Groups and lists: lib/content/front-matter.ts says what is in them. Contentlayer would start a fiber for
 * each entry, which takes longer than to read the article (docs/decisions/025-what-a-compilation-leaves-out.md).
 */
const whole = { type: 'json' } as const
const requiredWhole = { ...whole, required: true } as const

const slug = (document: { _raw: { flattenedPath: string } }) =>
  document._raw.flattenedPath.split('/').at(-1) ?? ''

/** How many lines of the file stand before its body: problems then name the line an editor sees. */
function linesBefore(whole: string, body: string): number {
  const start = whole.lastIndexOf(body)
  return start < 0 ? 0 : whole.slice(0, start).split('\n').length - 1
}

const checked = (type: DocumentType): ComputedFields => ({
  slug: { type: 'string', resolve: slug },
  compiled: {
    type: 'json',
    resolve: async (document) => {
      // Four waits for other threads, as a promise of it takes, cost more than the reading.
      const source = fs.readFileSync(path.join('content', document._raw.sourceFilePath), 'utf8')
      const wrong = problemOf(() => checkFrontMatter(type, document, source))
      if (!document.body && wrong) throw wrong
      if (!document.body) return null
      const before = linesBefore(source, document.body.raw)
      const { tree, ...facts } = await compileBody(document.body.raw, before).catch((error) => {
        throw wrong && error instanceof ContentProblem ? together([wrong, error]) : error
      })
      if (wrong) throw wrong
      const written = document as unknown as Omit<Weighable, 'passages'>
      const own = { ...written, ...facts, slug: slug(document) }
      return { ...facts, parts: partsOf(type, tree, own) }
    },
  },
})

/** What a compilation makes of a document besides its facts: few readers want it. */
function partsOf(type: DocumentType, tree: Body, own: Omit<Weighable, 'passages'>): Parts {
  if (type !== 'Article') return [tree]
  const passages = passagesOf(tree)
  return [tree, passages, packTerms(weigh({ ...own, passages }))]
}

const documentType = (
  name: DocumentType,
  folder: string,
  fields: FieldDefs,
  contentType: 'markdown' | 'data' = 'markdown',
) =>
  defineDocumentType(() => ({
    name,
    contentType,
    filePathPattern: `${folder}/*.${contentType === 'data' ? 'yaml' : 'mdx'}`,
    fields,
    computedFields: checked(name),
  }))

const Article = documentType('Article', 'articles', {
  title: text,
  description: text,
  date: text,
  expires: optionalText,
  updated: optionalText,
  reviewDue: optionalText,
  topics: requiredWhole,
  author: text,
  image: requiredWhole,
  keyPoints: requiredWhole,
  callToAction: requiredWhole,
  series: whole,
  aliases: whole,
  draft: { type: 'boolean', default: false },
})
const Topic = documentType('Topic', 'topics', { title: text, description: text })
const Author = documentType('Author', 'authors', { name: text, description: text })
const Page = documentType('Page', 'pages', { title: text, description: text, updated: text })
const Reference = documentType(
  'Reference',
  'references',
  {
    title: text,
    authors: optionalText,
    year: { type: 'number', required: true },
    source: text,
    doi: optionalText,
    url: optionalText,
    studyType: text,
    finding: text,
    where: text,
    checked: text,
    retracted: optionalText,
  },
  'data',
)

/** The law, for those who compare something with it. */
export const documentTypes = [Article, Topic, Author, Page, Reference]

const source = makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['images'],
  disableImportAliasWarning: true,
  documentTypes,
  onUnknownDocuments: 'fail',
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  // Bodies are compiled by compileBody, to data. Contentlayer's own Markdown pass is left idle.
  markdown: (builder) => {
    builder.parser = () => ({ type: 'root', children: [] })
    builder.compiler = () => ''
  },
})

/** What is compiled is kept by its key (lib/content/compiled.ts): Contentlayer's own cache is not written. */
export default async (key?: string) => {
  const plugin = await source(key)
  const { fetchData } = plugin
  return {
    ...plugin,
    fetchData: (options: Parameters<typeof fetchData>[0]) =>
      fetchData({ ...options, skipCachePersistence: true }),
  }
}

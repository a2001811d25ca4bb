import fs from 'node:fs'
import path from 'node:path'
import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDefs,
  makeSource,
} from 'contentlayer2/source-files'
import { checkFrontMatter } from './lib/content/check-front-matter'
import { type CompiledBody, compileBody } from './lib/content/compile-body'
import type { DocumentType } from './lib/content/front-matter'
import { type Parts, putParts } from './lib/content/kept-parts'
import { ContentProblem, problemOf, together } from './lib/content/problem'
import { packTerms } from './lib/content/search/pack-terms'
import { passagesOf } from './lib/content/search/passages'
import { type Weighable, weigh } from './lib/content/search/weigh'

const text = { type: 'string', required: true } as const
const optionalText = { type: 'string' } as const
const texts = { type: 'list', of: { type: 'string' } } as const

const Picture = defineNestedType(() => ({
  name: 'Picture',
  fields: { src: text, alt: text, caption: optionalText, credit: optionalText },
}))
const Series = defineNestedType(() => ({
  name: 'Series',
  fields: { name: text, part: { type: 'number', required: true } },
}))
const CallToAction = defineNestedType(() => ({
  name: 'CallToAction',
  fields: { title: text, text },
}))

const slug = (document: { _raw: { flattenedPath: string } }) =>
  document._raw.flattenedPath.split('/').at(-1) ?? ''

/** How many lines of the file stand before its body: problems then name the line an editor sees. */
function linesBefore(whole: string, body: string): number {
  const start = whole.lastIndexOf(body)
  return start < 0 ? 0 : whole.slice(0, start).split('\n').length - 1
}

/** Contentlayer hands lists to computed fields wrapped as { _array: […] }. */
const withPlainLists = (document: object) =>
  JSON.parse(JSON.stringify(document, (_key, value) => value?._array ?? value))

const checked = (type: DocumentType): ComputedFields => ({
  slug: { type: 'string', resolve: slug },
  compiled: {
    type: 'json',
    resolve: async (document) => {
      // Four waits for other threads, as a promise of it takes, cost more than the reading.
      const source = fs.readFileSync(path.join('content', document._raw.sourceFilePath), 'utf8')
      const plain = withPlainLists(document)
      const wrong = problemOf(() => checkFrontMatter(type, plain, source))
      if (!document.body && wrong) throw wrong
      if (!document.body) return null
      const before = linesBefore(source, document.body.raw)
      const { tree, ...facts } = await compileBody(document.body.raw, before).catch((error) => {
        throw wrong && error instanceof ContentProblem ? together([wrong, error]) : error
      })
      if (wrong) throw wrong
      const own = { ...plain, ...facts, slug: slug(document) }
      putParts(document._raw.sourceFilePath, partsOf(type, tree, own))
      return facts
    },
  },
})

function partsOf(type: DocumentType, tree: CompiledBody['tree'], own: Weighable): Parts {
  const body = JSON.stringify(tree)
  if (type !== 'Article') return { body }
  const passages = passagesOf(tree)
  const terms = packTerms(weigh({ ...own, passages }))
  return { body, passages: JSON.stringify(passages), terms }
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
  topics: { ...texts, required: true },
  author: text,
  image: { type: 'nested', of: Picture, required: true },
  keyPoints: { ...texts, required: true },
  callToAction: { type: 'nested', of: CallToAction, required: true },
  series: { type: 'nested', of: Series },
  aliases: texts,
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

import fs from 'node:fs/promises'
import path from 'node:path'
import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDefs,
  makeSource,
} from 'contentlayer2/source-files'
import { checkFrontMatter } from './lib/content/check-front-matter'
import { compileBody } from './lib/content/compile-body'
import type { DocumentType } from './lib/content/front-matter'

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
      const source = await fs.readFile(path.join('content', document._raw.sourceFilePath), 'utf8')
      checkFrontMatter(type, withPlainLists(document), source)
      if (!document.body) return null
      const before = linesBefore(source, document.body.raw)
      const { tree, ...facts } = await compileBody(document.body.raw, before)
      // As one text: Contentlayer prints every document twice, a line for each brace.
      return { ...facts, tree: JSON.stringify(tree) }
    },
  },
})

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

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['images'],
  disableImportAliasWarning: true,
  documentTypes: [Article, Topic, Author, Page, Reference],
  onUnknownDocuments: 'fail',
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  // Bodies are compiled by compileBody, to data. Contentlayer's own Markdown pass is left idle.
  markdown: (builder) => {
    builder.parser = () => ({ type: 'root', children: [] })
    builder.compiler = () => ''
  },
})

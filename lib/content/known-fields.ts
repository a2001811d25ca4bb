import type { z } from 'zod'
import { type DocumentType, frontMatter } from './front-matter'
import { suggest } from './suggest'

/** Fields whose only law is their type, which Contentlayer checks. */
const typedOnly: Partial<Record<DocumentType, string[]>> = {
  Article: ['draft'],
  Reference: ['authors'],
}

const types: Record<string, DocumentType> = {
  articles: 'Article',
  topics: 'Topic',
  authors: 'Author',
  pages: 'Page',
  references: 'Reference',
}

/** What kind of document a file of content/ is, such as content/articles/one.mdx. */
export const typeOfFile = (file: string): DocumentType | undefined =>
  types[file.split('/').at(-2) ?? '']

/** Every field that a document may have: `title`, and `image.alt` inside of a group. */
export function knownFields(type: DocumentType): string[] {
  const top = Object.entries(frontMatter[type].shape)
  const nested = top.flatMap(([name, schema]) => namesInside(schema).map((one) => `${name}.${one}`))
  return [...top.map(([name]) => name), ...(typedOnly[type] ?? []), ...nested]
}

type Wrapped = z.ZodType & { unwrap?: () => z.ZodType; shape?: Record<string, z.ZodType> }

function namesInside(schema: Wrapped): string[] {
  if (schema.shape) return Object.keys(schema.shape)
  return schema.def.type !== 'array' && schema.unwrap ? namesInside(schema.unwrap()) : []
}

/** What to say of a field that nobody knows: what was probably meant, and what there is. */
export function unknownField(type: DocumentType, field: string): string {
  const group = field.split('.').slice(0, -1).join('.')
  const name = field.slice(group ? group.length + 1 : 0)
  const beside = knownFields(type)
    .filter((known) => known.split('.').slice(0, -1).join('.') === group)
    .map((known) => known.slice(group ? group.length + 1 : 0))
  return `the field "${field}" is not known here${suggest(name, beside)}; the known ones are ${beside.join(', ')}`
}

/** The fields written in a file that nobody knows, in groups too, where Contentlayer does not look. */
export function unknownFields(type: DocumentType, written: Iterable<string>): string[] {
  const known = new Set(knownFields(type))
  const groups = new Set(
    [...known].filter((name) => name.includes('.')).map((n) => n.split('.')[0]),
  )
  return [...written].filter((name) => {
    const [top, inside] = name.split('.')
    if (inside !== undefined) return groups.has(top) && !known.has(name)
    return !known.has(name)
  })
}

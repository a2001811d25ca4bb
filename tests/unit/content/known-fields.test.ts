import fs from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { fixedPaths } from '@/lib/content/fixed-paths'
import { type DocumentType, frontMatter } from '@/lib/content/front-matter'
import { knownFields, typeOfFile, unknownField } from '@/lib/content/known-fields'

type Config = { documentTypes: { name: string; fields: object }[] }

// What the configuration says is wanted here, not what Contentlayer makes of it.
vi.mock('contentlayer2/source-files', () => ({
  makeSource: (said: unknown) => said,
  defineDocumentType: (make: () => unknown) => make(),
}))

/** What is inside of a group only the law knows: Contentlayer takes groups whole. */
const isTop = (field: string) => !field.includes('.')

it('knows exactly the fields that the compilation takes', async () => {
  const { documentTypes } = (await import('@/contentlayer.config')) as unknown as Config
  expect(documentTypes.map(({ name }) => name).sort()).toEqual(Object.keys(frontMatter).sort())
  for (const { name, fields } of documentTypes)
    expect(
      knownFields(name as DocumentType)
        .filter(isTop)
        .sort(),
    ).toEqual(Object.keys(fields).sort())
})

it('tells the kind of a document from its folder', () => {
  expect(typeOfFile('content/articles/one.mdx')).toBe('Article')
  expect(typeOfFile('content/images/one.svg')).toBeUndefined()
})

it('names what was probably meant, beside the fields of the same group only', () => {
  expect(unknownField('Article', 'image.allt')).toBe(
    'the field "image.allt" is not known here (did you mean "alt"?); the known ones are src, alt, caption, credit',
  )
  expect(knownFields('Reference')).toContain('authors')
})

/** Steps of a journey and pages for us: nobody links to them from a text. */
const notLinked =
  /^\/(?:mailbox|trouble|owner|preferences|unsubscribe|(?:comments|plan|my-data|subscribe|mailbox|owner)\/.+)$/

it('knows every page of the site that a text may link to', () => {
  const pages = fs
    .readdirSync('app', { recursive: true })
    .map(String)
    .filter((file) => path.basename(file) === 'page.tsx' && !file.includes('['))
    .map((file) => `/${path.dirname(file).replace(/\([^)]*\)\/?|^\.$/g, '')}`)
    .filter((page) => !notLinked.test(page))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((page) => !fixedPaths.has(page))).toEqual([])
})

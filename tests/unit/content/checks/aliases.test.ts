import { expect, it } from 'vitest'
import { checkAliases } from '@/lib/content/checks/aliases'
import type { GeneratedDocuments } from '@/lib/content/generated'

/** Articles by name, each with its old addresses; one topic. */
const problems = (aliases: Record<string, string[]>) => {
  const articles = Object.entries(aliases).map(([slug, list]) => ({ slug, aliases: list }))
  const documents = { articles, topics: [{ slug: 'gut' }] } as unknown as GeneratedDocuments
  return checkAliases(documents).map(
    ({ file, field, says }) => `${file}, field "${field}": ${says}`,
  )
}

it('takes old addresses of any depth, also below /articles and /topics', () => {
  expect(
    problems({ a: ['/old', '/articles/older', '/topics/skin', '/2024/08/old'], b: [] }),
  ).toEqual([])
})

it('refuses an alias that leads to itself', () => {
  expect(problems({ a: ['/articles/a'] })).toEqual([
    'content/articles/a.mdx, field "aliases": /articles/a is this article’s own address: it would lead to itself',
  ])
})

it('refuses two articles that lead to each other, at both', () => {
  expect(problems({ a: ['/articles/b'], b: ['/articles/a'] })).toEqual([
    'content/articles/a.mdx, field "aliases": /articles/b and /articles/a lead to each other: content/articles/b.mdx has the other alias',
    'content/articles/b.mdx, field "aliases": /articles/a and /articles/b lead to each other: content/articles/a.mdx has the other alias',
  ])
})

it('refuses a chain: an alias that is the address of another article, which has aliases of its own', () => {
  expect(problems({ a: ['/articles/b'], b: ['/old'] })).toEqual([
    'content/articles/a.mdx, field "aliases": /articles/b is taken by content/articles/b.mdx',
  ])
})

it('refuses an alias of two articles, and one that stands twice', () => {
  expect(problems({ a: ['/old', '/old'], b: ['/old'] })).toEqual([
    'content/articles/a.mdx, field "aliases": /old stands there twice',
    'content/articles/b.mdx, field "aliases": /old is taken by content/articles/a.mdx',
  ])
})

it.each([
  '/about',
  '/articles',
  '/topics/gut',
  '/authors/ishita',
  '/plan',
  '/plan/sent',
  '/owner/leads',
  '/media/x',
])('refuses %s, a page of the site itself', (alias) => {
  expect(problems({ a: [alias] })).toEqual([
    `content/articles/a.mdx, field "aliases": ${alias} is a page of the site itself`,
  ])
})

import { beforeAll, expect, it } from 'vitest'
import { listPage } from '@/lib/content/article-list'
import { findArticle, listArticles } from '@/lib/content/articles'
import { listAllArticles, previewPath } from '@/lib/content/list-all'
import { findPreview } from '@/lib/content/preview'
import { publishContent } from '@/lib/content/publish'
import { relatedTo } from '@/lib/content/related'
import { findSeries } from '@/lib/content/series'
import { findTopic, listTopics } from '@/lib/content/topics'
import { contentProject } from '@/tests/factories/content-project'

/** Twelve public articles a day apart, one draft, one of the far future; three of them a series. */
beforeAll(async () => {
  const project = await contentProject()
  const topic =
    'title: Skin health\ndescription: A description that is long enough for the law of this site, which wants seventy characters.'
  await project.write('topics/skin-health.mdx', `---\n${topic}\n---\nWords.\n`)
  const day = (nth: number) => `date: 2024-09-${String(nth).padStart(2, '0')}`
  for (let nth = 1; nth <= 11; nth += 1) {
    const series = [2, 5, 9].includes(nth) ? `\nseries: { name: A series, part: ${10 - nth} }` : ''
    const topics = nth % 2 ? '[gut-health]' : '[gut-health, skin-health]'
    await project.vary(
      'articles/one.mdx',
      `articles/a-${nth}.mdx`,
      'date: 2024-08-25',
      `${day(nth)}${series}`,
    )
    await project.edit(`articles/a-${nth}.mdx`, '[gut-health]', topics)
    await project.edit(`articles/a-${nth}.mdx`, '\naliases: [/an-old-address]', '')
  }
  await project.vary(
    'articles/a-1.mdx',
    'articles/hidden-draft.mdx',
    day(1),
    `${day(1)}\ndraft: true`,
  )
  await project.vary('articles/a-1.mdx', 'articles/hidden-future.mdx', day(1), 'date: 2999-01-01')
  await project.edit(
    'references/rao-2020.yaml',
    'checked: abstract',
    'checked: abstract\nretracted: By the journal on 3 March 2026',
  )
  await project.edit('articles/a-3.mdx', day(3), `${day(3)}\nreviewDue: 2025-09-03`)
  await publishContent({ root: project.root, dataDir: process.env.DATA_DIR ?? '' })
}, 120_000)

const article = async (slug: string) => {
  const found = await findArticle(slug)
  if (!found) throw new Error(`no article ${slug}`)
  return found
}

it('lists public articles only, newest first', async () => {
  const slugs = (await listArticles()).map(({ slug }) => slug)
  expect(slugs.slice(0, 2)).toEqual(['a-11', 'a-10'])
  expect(slugs).toHaveLength(12)
  expect(await findArticle('hidden-draft')).toBeNull()
  expect(await findArticle('hidden-future')).toBeNull()
})

it('counts and lists public articles by topic only', async () => {
  expect((await listTopics()).map(({ slug, count }) => [slug, count])).toEqual([
    ['gut-health', 12],
    ['skin-health', 5],
  ])
  const topic = await findTopic('gut-health')
  expect(topic?.articles.some(({ slug }) => slug.startsWith('hidden'))).toBe(false)
})

it('offers what shares most topics first and says why', async () => {
  const related = await relatedTo(await article('a-4'))
  expect(related.map(({ article: { slug } }) => slug)).toEqual(['a-10', 'a-8', 'a-6'])
  expect(related[0]?.reason).toBe('Also about Gut health and Skin health')
})

it('never offers the article itself, a hidden one or a part of its own series', async () => {
  const related = await relatedTo(await article('a-9'), 50)
  const slugs = related.map(({ article: { slug } }) => slug)
  expect(
    slugs.filter((slug) => ['a-9', 'a-5', 'a-2'].includes(slug) || slug.startsWith('hidden')),
  ).toEqual([])
  expect(slugs).toHaveLength(9)
})

it('orders a series by its parts and knows the neighbours', async () => {
  const series = await findSeries(await article('a-5'))
  expect(series?.parts.map(({ slug }) => slug)).toEqual(['a-9', 'a-5', 'a-2'])
  expect([series?.previous?.slug, series?.next?.slug]).toEqual(['a-9', 'a-2'])
  expect(await findSeries(await article('a-1'))).toBeNull()
})

it('gives a long list page by page, each under one address', async () => {
  const first = await listPage(undefined)
  const second = await listPage('2')
  expect([first?.articles.length, second?.articles.length, second?.pages]).toEqual([10, 2, 2])
  for (const asked of ['1', '0', '3', '-1', '1.5', '02', ' 2', 'x', ''])
    expect(await listPage(asked), asked).toBeNull()
})

it('tells the desk where every article stands, what is due, and which rest on a retracted source', async () => {
  const all = new Map((await listAllArticles()).map((one) => [one.slug, one]))
  expect(all.size).toBe(14)
  expect(all.get('hidden-draft')?.state).toBe('draft')
  expect(all.get('hidden-future')?.state).toBe('scheduled')
  expect(all.get('a-3')).toMatchObject({ state: 'live', isDue: true, reviewDue: '2025-09-03' })
  expect(all.get('a-4')).toMatchObject({ isDue: false, retracted: ['A study of tests'] })
  const token = previewPath('hidden-draft').split('token=')[1] ?? ''
  expect((await findPreview('hidden-draft', token))?.article.slug).toBe('hidden-draft')
})

import { beforeAll, expect, it, vi } from 'vitest'
import { aliasTarget } from '@/lib/content/aliases'
import { findArticle, listArticles } from '@/lib/content/articles'
import { findAuthor } from '@/lib/content/authors'
import { findPage } from '@/lib/content/pages'
import { publishContent } from '@/lib/content/publish'
import { findTopic, listTopics } from '@/lib/content/topics'
import { type ContentProject, contentProject } from '@/tests/factories/content-project'

const SLOW = 120_000
const NOON = Date.parse('2026-11-22T12:00:00+05:30')

/** Every reader there is, asked for everything that could be guessed. */
async function readAll(): Promise<string> {
  const slugs = ['one', 'draft', 'future', 'expired']
  const read = await Promise.all([
    listArticles(),
    listTopics(),
    findAuthor('ishita'),
    findPage('about'),
    ...slugs.map(findArticle),
    ...['gut-health', 'hidden'].map(findTopic),
    ...slugs.flatMap((slug) => [aliasTarget(`/old-${slug}`), aliasTarget(`/old-${slug}/`)]),
  ])
  return JSON.stringify(read)
}

async function write(project: ContentProject, slug: string, ...changes: [string, string][]) {
  const file = `articles/${slug}.mdx`
  await project.vary('articles/one.mdx', file, '/an-old-address', `/old-${slug}`)
  await project.edit(file, 'An article for tests', `Secret ${slug}`)
  for (const [from, to] of changes) await project.edit(file, from, to)
}

const clock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at })

beforeAll(async () => {
  const project = await contentProject()
  await project.vary('topics/gut-health.mdx', 'topics/hidden.mdx', 'Gut health', 'Secret topic')
  const day = 'date: 2024-08-25'
  await write(project, 'draft', [day, `${day}\ndraft: true`], ['[gut-health]', '[hidden]'])
  await write(project, 'future', [day, 'date: 2026-11-22T12:01'])
  await write(project, 'expired', [day, `${day}\nexpires: 2026-11-22T12:00`])
  const dataDir = process.env.DATA_DIR as string
  await publishContent({ root: project.root, dataDir })
}, SLOW)

it('shows no draft, nothing future and nothing expired through any reader', async () => {
  clock(NOON)
  expect(await readAll()).not.toMatch(/Secret|\/articles\/(?!one)|\/topics\/(?!gut-health)/)
  expect((await listTopics()).map(({ slug, count }) => [slug, count])).toEqual([['gut-health', 1]])
})

it('takes in a scheduled article at its minute, with nothing published again', async () => {
  clock(NOON + 59_999)
  expect(await findArticle('future')).toBeNull()
  clock(NOON + 60_000)
  expect(await findArticle('future')).toMatchObject({ title: 'Secret future', date: '2026-11-22' })
  expect((await listArticles()).map(({ slug }) => slug)).toEqual(['future', 'one'])
  expect((await findTopic('gut-health'))?.articles).toHaveLength(2)
  expect(await aliasTarget('/old-future')).toBe('/articles/future')
})

it('lets an expired article go at its minute', async () => {
  clock(NOON - 1)
  expect(await findArticle('expired')).toMatchObject({ title: 'Secret expired' })
  expect(await aliasTarget('/old-expired')).toBe('/articles/expired')
  clock(NOON)
  expect(await findArticle('expired')).toBeNull()
  expect(await aliasTarget('/old-expired')).toBeNull()
})

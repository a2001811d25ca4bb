import { beforeAll, expect, it } from 'vitest'
import { findArticle } from '@/lib/content/articles'
import { findPreview, previewToken } from '@/lib/content/preview'
import { publishContent } from '@/lib/content/publish'
import { contentProject } from '@/tests/factories/content-project'

const SLOW = 120_000
const NOW = Date.parse('2026-11-22T12:00:00Z')
const WEEK = 7 * 24 * 60 * 60 * 1000
const hidden = {
  scheduled: 'date: 2199-01-01T10:00',
  expired: 'date: 2024-08-25\nexpires: 2025-01-01',
}
const token = previewToken('draft', new Date(NOW + WEEK))

beforeAll(async () => {
  const project = await contentProject()
  const file = 'articles/draft.mdx'
  await project.vary('articles/one.mdx', file, '/an-old-address', '/another')
  await project.edit(file, 'date: 2024-08-25', 'date: 2024-08-25\ndraft: true')
  for (const [slug, line] of Object.entries(hidden)) {
    await project.vary('articles/one.mdx', `articles/${slug}.mdx`, 'aliases: [/an-old-address]', '')
    await project.edit(`articles/${slug}.mdx`, 'date: 2024-08-25', line)
  }
  const dataDir = process.env.DATA_DIR as string
  await publishContent({ root: project.root, dataDir })
}, SLOW)

it('shows a draft to whoever has its link, and to nobody else', async () => {
  expect((await findPreview('draft', token, NOW))?.article).toMatchObject({ slug: 'draft' })
  expect(await findArticle('draft')).toBeNull()
})

it.each(Object.keys(hidden))(
  'shows an article that is %s by its link, and nowhere else',
  async (slug) => {
    const link = previewToken(slug, new Date(NOW + WEEK))
    expect((await findPreview(slug, link, NOW))?.article).toMatchObject({ slug })
    expect(await findArticle(slug)).toBeNull()
  },
)

it('ends to the second', async () => {
  expect(await findPreview('draft', token, NOW + WEEK - 1)).not.toBeNull()
  expect(await findPreview('draft', token, NOW + WEEK)).toBeNull()
})

const [end, mac] = token.split('.') as [string, string]
it.each([
  ['none', ''],
  ['undefined', 'undefined'],
  ['another signature', `${end}.${'A'.repeat(43)}`],
  ['a later end', `${(Number.parseInt(end, 36) + 1).toString(36)}.${mac}`],
  ['more behind it', `${token}A`],
  ['a blank before it', ` ${token}`],
  ['zeros before its end', `0${token}`],
  ['a token of another article', previewToken('one', new Date(NOW + WEEK))],
])('refuses %s', async (_, wrong) => {
  expect(await findPreview('draft', wrong, NOW)).toBeNull()
})

it('shows nothing that does not exist', async () => {
  const none = previewToken('none', new Date(NOW + WEEK))
  expect(await findPreview('none', none, NOW)).toBeNull()
})

import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { walk } from '@/lib/content/walk'
import { evilTitle, publishedProject } from '@/tests/factories/published-project'
import { runSite, type Site } from '@/tests/site/run-site'

let site: Site

beforeAll(async () => {
  site = await runSite()
  await publishedProject(site.dataDir)
  // The front looks again within a quarter of a second.
  await vi.waitFor(async () => expect(await status('/articles/evil')).toBe(200), 5_000)
})

afterAll(() => site.stop())

const get = (path: string) => fetch(`${site.url}${path}`, { redirect: 'manual' })
const status = async (path: string) => (await get(path)).status

it.each([
  '/articles/secret-draft',
  '/articles/secret-future',
  '/articles/secret-draft.md',
  '/articles/secret-future.md',
  '/topics/later',
  '/topics/later/feed.xml',
  '/old-draft',
  '/old-future',
])('%s is a 404, as if there were nothing', async (path) => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toMatch(/secret/i)
})

it.each([
  '/',
  '/articles',
  '/articles/one',
  '/topics',
  '/topics/gut-health',
  '/authors/ishita',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/topics/gut-health/feed.xml',
  '/sitemap.xml',
  '/llms.txt',
  '/nothing-here',
])('%s knows nothing of a draft or a future article', async (path) => {
  expect(await (await get(path)).text()).not.toMatch(/secret|\/topics\/later/i)
})

it.each(['/articles/evil', '/', '/articles', '/topics/gut-health'])(
  '%s shows a title full of markup as words',
  async (path) => {
    const html = await (await get(path)).text()
    const scripts: string[] = []
    const titles: string[] = []
    walk<Nodes>(fromHtml(html), (node) => {
      if (node.type !== 'element') return
      const { tagName, children, properties } = node
      const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      if (tagName === 'script' && properties.type === 'application/ld+json') JSON.parse(text)
      else if (tagName === 'script') scripts.push(text)
      if (['h1', 'h2', 'h3', 'a'].includes(tagName)) titles.push(text)
    })
    expect(scripts.filter((script) => script.startsWith('alert'))).toEqual([])
    expect(titles).toContain(evilTitle)
  },
)

it('an old address leads to its article in one hop', async () => {
  const answer = await get('/an-old-address/?utm=x')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    308,
    `${site.url}/articles/one?utm=x`,
  ])
  expect(await status('/articles/one')).toBe(200)
})

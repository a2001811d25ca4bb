import { beforeAll, expect, it } from 'vitest'
import * as markdown from '@/app/(site)/articles/[slug]/markdown/route'
import * as atom from '@/app/(site)/atom.xml/route'
import * as jsonFeed from '@/app/(site)/feed.json/route'
import * as rss from '@/app/(site)/feed.xml/route'
import * as llms from '@/app/(site)/llms.txt/route'
import * as robots from '@/app/(site)/robots.txt/route'
import * as sitemap from '@/app/(site)/sitemap.xml/route'
import * as topicRss from '@/app/(site)/topics/[slug]/feed.xml/route'
import { evilTitle, publishedProject } from '@/tests/factories/published-project'

const SLOW = 120_000

beforeAll(() => publishedProject(), SLOW)

const ask = (headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/x', { headers })
const withSlug = (slug: string) => ({ params: Promise.resolve({ slug }) })
const everything = {
  '/feed.xml': () => rss.GET(ask()),
  '/atom.xml': () => atom.GET(ask()),
  '/feed.json': () => jsonFeed.GET(ask()),
  '/topics/gut-health/feed.xml': () => topicRss.GET(ask(), withSlug('gut-health')),
  '/sitemap.xml': () => sitemap.GET(ask()),
  '/llms.txt': () => llms.GET(ask()),
  '/robots.txt': () => robots.GET(ask()),
  '/articles/one.md': () => markdown.GET(ask(), withSlug('one')),
}

it.each(Object.entries(everything))(
  '%s names no draft, no future article and no topic of theirs',
  async (_, get) => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/secret|later/i)
  },
)

it.each(['secret-draft', 'secret-future', 'unknown', '../index', '__proto__'])(
  'there is no Markdown of %s',
  async (slug) => {
    expect((await markdown.GET(ask(), withSlug(slug))).status).toBe(404)
  },
)

it.each(['later', 'unknown', '../index'])('there is no feed of the topic %s', async (slug) => {
  expect((await topicRss.GET(ask(), withSlug(slug))).status).toBe(404)
})

it('lists public pages only, each with when it last changed', async () => {
  const xml = await (await sitemap.GET(ask())).text()
  const urls = [
    ...xml.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>(?:\s*<lastmod>(.*?)<\/lastmod>)?/g),
  ]
  expect(urls.map(([, path]) => path)).toEqual([
    '/',
    '/articles',
    '/articles/one',
    '/articles/evil',
    '/topics',
    '/topics/gut-health',
    '/authors/ishita',
    '/plan',
    '/subscribe',
    '/about',
  ])
  expect(urls.find(([, path]) => path === '/articles/one')?.[2]).toBe('2024-08-24T18:30:00.000Z')
})

it('says the midnight of India in UTC', async () => {
  expect(await (await rss.GET(ask())).text()).toContain(
    '<pubDate>Sat, 24 Aug 2024 18:30:00 GMT</pubDate>',
  )
  expect(await (await atom.GET(ask())).text()).toContain(
    '<published>2024-08-24T18:30:00.000Z</published>',
  )
})

it('is a JSON Feed 1.1 with whole texts', async () => {
  const answer = await jsonFeed.GET(ask())
  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  const feed = await answer.json()
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'http://localhost:3000/feed.json',
    home_page_url: 'http://localhost:3000/',
    language: 'en',
  })
  expect(feed.items).toMatchObject([
    {
      id: 'http://localhost:3000/articles/one',
      url: 'http://localhost:3000/articles/one',
      date_published: '2024-08-24T18:30:00.000Z',
      authors: [{ name: 'Ishita', url: 'http://localhost:3000/authors/ishita' }],
      tags: ['Gut health'],
    },
    { title: evilTitle },
  ])
  expect(feed.items[0].content_html).toContain('The first line of the body.')
  expect(feed.items[0].content_html).toContain(
    '<a href="https://doi.org/10.1000/abc">doi:10.1000/abc</a>',
  )
})

it('says that a text has not changed to whoever has it, by a strong or a weak mark', async () => {
  const etag = (await rss.GET(ask())).headers.get('etag') ?? ''
  for (const mark of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const answer = await rss.GET(ask({ 'if-none-match': mark }))
    expect(answer.status).toBe(304)
    expect(answer.headers.get('etag')).toBe(etag)
    expect(await answer.text()).toBe('')
  }
  const later = new Date().toUTCString()
  expect((await rss.GET(ask({ 'if-none-match': '"x"' }))).status).toBe(200)
  expect((await rss.GET(ask({ 'if-modified-since': later }))).status).toBe(200)
})

it('gives an article as Markdown: facts, text, sources, and where the page is', async () => {
  const answer = await markdown.GET(ask(), withSlug('one'))
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  expect(answer.headers.get('link')).toBe('<http://localhost:3000/articles/one>; rel="canonical"')
  const text = await answer.text()
  expect(text).toMatch(/^# An article for tests\n\nA description/)
  for (const line of [
    '- Author: [Ishita](http://localhost:3000/authors/ishita)',
    '- Published: 2024-08-25',
    '- Address: <http://localhost:3000/articles/one>',
    '- The second key point',
    'A claim.[1]',
    '1. *A study of tests*. Journal of Tests 1, 2020. Cohort. [doi:10.1000/abc](https://doi.org/10.1000/abc)',
  ])
    expect(text.split('\n')).toContain(line)
})

it('lists each article once in llms.txt, as Markdown', async () => {
  const text = await (await llms.GET(ask())).text()
  expect(text).toMatch(/^# Nouriva by Ishita\n\n> /)
  expect(
    text.match(/^- \[An article for tests\]\(http:\/\/localhost:3000\/articles\/one\.md\): /gm),
  ).toHaveLength(1)
})

it('keeps robots from addresses that say something to one person only', async () => {
  const lines = (await (await robots.GET(ask())).text()).split('\n')
  expect(lines[0]).toBe('User-agent: *')
  for (const path of ['/plan/confirm', '/mailbox', '/owner', '/preferences', '/unsubscribe'])
    expect(lines).toContain(`Disallow: ${path}`)
  expect(lines).toContain('Sitemap: http://localhost:3000/sitemap.xml')
})

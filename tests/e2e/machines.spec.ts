import fs from 'node:fs'
import { isReserved } from '@/lib/content/reserved-addresses'
import { parseExposition } from '@/tests/factories/parse-exposition'
import { expect, test } from './site-test'

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url ?? '')

test('the sitemap is well-formed, and each of its addresses is a canonical page that robots may read', async ({
  page,
  request,
  baseURL,
}) => {
  const answer = await request.get('/sitemap.xml')
  expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8')
  const xml = await answer.text()
  const root = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'application/xml')
    return `${documentElement.namespaceURI} ${documentElement.localName}`
  }, xml)
  expect(root).toBe('http://www.sitemaps.org/schemas/sitemap/0.9 urlset')
  const urls = locations(xml)
  expect(new Set(urls).size).toBe(urls.length)
  for (const path of [
    '/',
    '/articles',
    '/articles/gut-skin-connection',
    '/topics/gut-health',
    '/authors/ishita',
    '/plan',
    '/privacy',
  ])
    expect(urls).toContain(`${baseURL}${path}`)
  const robots = await (await request.get('/robots.txt')).text()
  const closed = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, path]) => path ?? '')
  for (const url of urls) {
    const shown = await request.get(url, { maxRedirects: 0 })
    expect(shown.status(), url).toBe(200)
    const head = (await shown.text()).split('</head>', 1)[0] ?? ''
    expect(head.replace(/"([^"]*[^/"])\/"/g, '"$1"')).toContain(
      `<link rel="canonical" href="${url.replace(/\/$/, '')}"`,
    )
    expect(head).not.toContain('noindex')
    expect(closed.filter((path) => new URL(url).pathname.startsWith(path))).toEqual([])
  }
})

test('robots are told where the sitemap is', async ({ request, baseURL }) => {
  const answer = await request.get('/robots.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toContain(`\nSitemap: ${baseURL}/sitemap.xml\n`)
})

test('every article has a Markdown twin with the same headings and sources, named in llms.txt', async ({
  page,
  request,
  baseURL,
}) => {
  const urls = locations(await (await request.get('/sitemap.xml')).text())
  const articles = urls.filter((url) => url.startsWith(`${baseURL}/articles/`))
  const llms = await (await request.get('/llms.txt')).text()
  for (const url of articles) {
    expect(llms.split(`(${url}.md)`)).toHaveLength(2)
    const answer = await request.get(`${url}.md`)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-robots-tag': 'noindex',
      link: `<${url}>; rel="canonical"`,
    })
    const text = await answer.text()
    await page.goto(url)
    const h1 = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    expect(text.startsWith(`# ${h1}\n`)).toBe(true)
    const headings = await page.locator('.prose h2, .prose h3').allTextContents()
    const inText = text.replaceAll('\\', '').replaceAll('*', '')
    for (const heading of headings) expect(inText).toContain(`# ${heading}\n`)
    const sources = await page.locator('[id^="ref-"]').count()
    expect(text.match(/^\d+\. .*\((?:https):\/\/\S+\)$|^\d+\. .*<https:\/\/\S+>$/gm)).toHaveLength(
      sources,
    )
  }
})

for (const path of [
  '/articles/nothing-here.md',
  '/articles/Nothing.md',
  '/articles/.md',
  '/articles/gut-skin-connection.md.md',
  '/articles/gut-skin-connection/markdown',
  '/topics/nothing-here/feed.xml',
])
  test(`${path} is a 404`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })

for (const path of ['/', '/topics/gut-health', '/articles/gut-skin-connection'])
  test(`what ${path} names as the same in another form is there, of that kind`, async ({
    page,
    request,
  }) => {
    await page.goto(path)
    const links = await page
      .locator('head link[rel="alternate"]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('href'), link.getAttribute('type')]),
      )
    expect(links.length).toBeGreaterThanOrEqual(path === '/' ? 3 : 4)
    for (const [href, type] of links) {
      const answer = await request.get(href ?? '')
      expect(answer.status(), href ?? '').toBe(200)
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
    }
  })

test('no alias can take the address of a page', () => {
  const routes: string[] = Object.values(
    JSON.parse(fs.readFileSync('.next/app-path-routes-manifest.json', 'utf8')),
  )
  // Aliases have no dots, and an article may once have stood below /articles or /topics.
  const own = routes.filter((route) => !/[.[_]|^\/$/.test(route))
  expect(own.filter((route) => !isReserved(route))).toEqual([])
})

test('figures are for this machine: what was asked, rendered and kept, and how the database does', async ({
  request,
}) => {
  await request.get('/articles/gut-skin-connection?utm_source=canary')
  const answer = await request.get('/metrics')
  expect(answer.headers()['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  const metrics = parseExposition(text)
  const value = (name: string) => metrics.get(name)?.samples[0]?.value
  const routes = metrics.get('nouriva_requests_total')?.samples.map(({ labels }) => labels.route)
  expect(routes).toContain('/articles/[slug]')
  expect(value('nouriva_render_seconds_count')).toBeGreaterThan(0)
  expect(value('nouriva_page_cache_looks_total')).toBeGreaterThan(0)
  expect(value('nouriva_event_loop_lag_seconds')).toBeGreaterThanOrEqual(0)
  expect(value('nouriva_database_up')).toBe(1)
  expect(text).not.toContain('canary')
  const passedOn = await request.get('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect(passedOn.status()).toBe(404)
  expect(await passedOn.text()).not.toContain('nouriva')
})

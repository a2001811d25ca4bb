import { moduleBytes, scoreOf } from './public-page'
import { publicRoutes } from './public-routes'
import { expect, test } from './site-test'

/** Where the rules of a page are broken, the browser says so in its console: that fails every test here. */
test('every page of the site opens with no fault', async ({ page, request }) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  const urls = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url ?? '')
  for (const url of new Set([...urls, ...Object.values(publicRoutes), '/nothing-here'])) {
    await page.goto(url, { waitUntil: 'load' })
    const background = await page.evaluate(
      () => getComputedStyle(document.body.parentElement as Element).backgroundColor,
    )
    expect(background, url).not.toBe('rgba(0, 0, 0, 0)')
  }
})

test('a browser fetches an article that a reader is about to open, and nothing of the funnel', async ({
  page,
}) => {
  const cdp = await page.context().newCDPSession(page)
  const named = new Promise<string[]>((resolve) => {
    cdp.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) =>
      resolve(preloadingAttemptSources.map(({ key }) => new URL(key.url).pathname)),
    )
  })
  const ready = new Promise<string>((resolve) => {
    cdp.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready') resolve(new URL(prefetchUrl).pathname)
    })
  })
  await cdp.send('Preload.enable')
  await page.goto('/articles/dairy-and-acne')
  const paths = await named
  expect(paths).toContain('/articles/gut-skin-connection')
  expect(paths).toContain('/topics')
  expect(
    paths.filter((path) => !/^\/(?:(?:articles|topics)(?:\/[a-z0-9-]+)?)?$/.test(path)),
  ).toEqual([])
  await page.locator('a[href="/articles/gut-skin-connection"]').first().hover()
  expect(await ready).toBe('/articles/gut-skin-connection')
})

test('one page turns into the next where a reader has nothing against motion', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      const turned = Boolean((event as Event & { viewTransition: unknown }).viewTransition)
      document.documentElement.dataset.turned = String(turned)
    })
  })
  const root = page.locator('html')
  for (const [reducedMotion, turned] of [
    ['no-preference', 'true'],
    ['reduce', 'false'],
  ] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto('/articles/dairy-and-acne')
    await page.getByRole('link', { name: 'About' }).first().click()
    await page.waitForURL('**/about')
    await expect(root).toHaveAttribute('data-turned', turned)
  }
})

test('where a browser knows no such rules, our module fetches it once, and opens notes for paper', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLScriptElement.supports = () => false
  })
  await page.goto('/articles/gut-skin-connection')
  const fetched = page.waitForRequest((request) =>
    request.url().endsWith('/articles/dairy-and-acne'),
  )
  const link = page.locator('a[href="/articles/dairy-and-acne"]').first()
  await link.hover()
  expect((await (await fetched).response())?.status()).toBe(200)
  await page.locator('h1').hover()
  await link.hover()
  await page.locator('a[href="/plan"]').last().hover()
  const prefetched = page.locator('link[rel="prefetch"]')
  expect(await prefetched.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
    ['/articles/dairy-and-acne'],
  )
  const folded = page.locator('details:not([open])')
  const count = await folded.count()
  expect(count).toBeGreaterThan(4)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(folded).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(folded).toHaveCount(count)
})

test('an article needs few requests and few bytes, and its modules next to none', async ({
  page,
  request,
  baseURL,
}) => {
  const asked: string[] = []
  let bytes = 0
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  page.on('request', (one) => asked.push(one.url()))
  await page.goto('/articles/gut-skin-connection', { waitUntil: 'networkidle' })
  expect(asked.length).toBeLessThanOrEqual(8)
  expect(bytes).toBeLessThanOrEqual(110_000)
  const html = await (await request.get('/articles/gut-skin-connection')).text()
  const read = async (src: string) => (await request.get(`${baseURL}${src}`)).body()
  expect(await moduleBytes([html], read)).toBeLessThanOrEqual(5_000)
})

test('a kept page is the same for everybody, says its age and is 304 to who has it', async ({
  request,
}) => {
  const first = await request.get('/about', { headers: { cookie: 'journey=x' } })
  const { etag = '', age, 'cache-control': cache } = first.headers()
  const left = Number(/^max-age=0, s-maxage=(\d+), must-revalidate$/.exec(cache ?? '')?.[1])
  expect(Number(age) + left).toBe(60)
  const again = await request.get('/about', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  for (const path of [
    '/plan',
    '/search?q=dahi',
    '/articles/dairy-and-acne?comment=held',
    '/nothing-here',
  ])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-store')
})

test('a page of the funnel that sets a cookie has 140 points by Mozilla’s table', async ({
  request,
  baseURL,
}) => {
  const headers = { origin: baseURL ?? '' }
  const refused = await request.post('/plan/goals/submit', { headers, form: { go: 'next' } })
  expect(refused.status()).toBe(422)
  expect(refused.headers()['set-cookie']).toMatch(/^nouriva-plan=.*; HttpOnly; SameSite=Lax$/)
  expect(await scoreOf(refused)).toBe(140)
})

test('reports of broken rules are taken, and what is none is refused', async ({ request }) => {
  const report = { 'csp-report': { 'effective-directive': 'img-src' } }
  const headers = { 'content-type': 'application/csp-report' }
  const send = (data: object) => request.post('/api/csp', { data: JSON.stringify(data), headers })
  expect((await send(report)).status()).toBe(204)
  expect((await send({})).status()).toBe(400)
  const wrong = await request.get('/api/csp')
  expect(wrong.status()).toBe(405)
  expect(wrong.headers().allow).toBe('OPTIONS, POST')
})

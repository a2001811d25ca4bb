import { expect, test } from './site-test'

test('a reader who types dahi in the header gets articles on yogurt, with the words marked', async ({
  page,
}) => {
  await page.goto('/')
  const field = page.getByRole('searchbox', { name: 'Search articles' })
  await field.fill('dahi')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=dahi$/)
  await expect(page).toHaveTitle(/^Search: dahi/)
  const main = page.getByRole('main')
  await expect(main.getByRole('searchbox')).toHaveValue('dahi')
  await expect(main.getByText(/Also looked for: .*yogurt/)).toBeVisible()
  const first = main.getByRole('article').first()
  await expect(first.locator('mark').first()).toHaveText(/dahi/i)
  await first.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/articles\//)
})

test('on a phone the search is in the menu', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/about')
  await page.getByRole('button', { name: 'Menu' }).click()
  const field = page.getByRole('searchbox', { name: 'Search articles' })
  await field.fill('pimples')
  await page.getByRole('search', { name: 'Site' }).getByRole('button').click()
  await expect(page).toHaveURL(/\/search\?q=pimples$/)
  await expect(page.getByRole('main').locator('mark', { hasText: 'acne' }).first()).toBeVisible()
})

test('a slip is forgiven and said', async ({ page }) => {
  await page.goto('/search?q=probiotcis')
  await expect(page.getByText(/this looks for probiotics/)).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('an empty search helps with examples, topics and the newest articles', async ({ page }) => {
  await page.goto('/search')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'pimples' }).click()
  await expect(page).toHaveURL(/q=pimples/)
  await page.goto('/search?q=%20%20')
  await expect(main.getByRole('heading', { name: 'By topic' })).toBeVisible()
  await expect(main.locator('a[href^="/articles/"]').first()).toBeVisible()
})

test('a search that finds nothing says so, asks what was meant and leads on', async ({ page }) => {
  await page.goto('/search?q=zzzz+qqqq+xxxx+yogurt')
  const main = page.getByRole('main')
  await expect(main.getByText('No article has “zzzz qqqq xxxx yogurt” yet.')).toBeVisible()
  await expect(main.getByRole('link', { name: 'yogurt', exact: true })).toHaveAttribute(
    'href',
    '/search?q=yogurt',
  )
  await expect(main.getByRole('heading', { name: 'By topic' })).toBeVisible()
})

test('what is typed is shown as text, never run', async ({ page }) => {
  const typed = '<script>alert(1)</script><img src=x onerror=alert(2)> dahi " \' &'
  page.on('dialog', () => {
    throw new Error('a script ran')
  })
  await page.goto(`/search?q=${encodeURIComponent(typed)}`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`Search: ${typed}`)
  await expect(main.getByRole('searchbox')).toHaveValue(typed)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
})

test('results are no pages for search engines, and odd addresses break nothing', async ({
  request,
}) => {
  const html = await (await request.get('/search?q=dahi')).text()
  expect(html).toMatch(/<meta name="robots" content="noindex, follow"/)
  for (const query of ['q=a&q=b', 'q[]=x', `q=${'अ'.repeat(700)}`, 'q=%00', 'q=%E0%A4', 'x=1']) {
    const answer = await request.get(`/search?${query}`)
    expect(answer.status(), query).toBe(200)
  }
})

test('an address with a slip gets the article that was meant', async ({ page }) => {
  for (const path of ['/articles/gut-skin-conection', '/2024/08/gut-skin-connection.html']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    const meant = page.getByRole('region', { name: 'Did you mean' })
    await expect(meant.getByRole('link').first()).toHaveAttribute(
      'href',
      '/articles/gut-skin-connection',
    )
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
  }
})

test('the home page tells machines how the site is searched', async ({ request, baseURL }) => {
  const html = await (await request.get('/')).text()
  const jsonLd = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
  )
  const site = jsonLd['@graph'].find((node: { '@type': string }) => node['@type'] === 'WebSite')
  expect(site.potentialAction.target.urlTemplate).toBe(`${baseURL}/search?q={search_term_string}`)
})

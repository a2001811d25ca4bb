import { expect, test } from './site-test'

const seedSections = [
  /gut.skin/i,
  /inflammation/i,
  /leaky gut/i,
  /absor/i,
  /hormon/i,
  /signs/i,
  /what (?:you )?can/i,
  /dermatologist/i,
]

test('a reader finds the first article from the home page, complete', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Topics' }).first().click()
  await page.getByRole('main').getByRole('link', { name: 'Skin Health' }).first().click()
  await page
    .getByRole('link', { name: /Why Your Skin Won’t Clear Up/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/articles\/gut-skin-connection$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Why Your Skin Won’t Clear Up: The Gut Connection You Need to Know',
  )
  const article = page.getByRole('main')
  await expect(article.getByText('25 August 2024').first()).toBeVisible()
  for (const topic of ['Gut health', 'Skin health'])
    await expect(article.getByRole('link', { name: topic }).first()).toHaveAttribute(
      'href',
      /^\/topics\//,
    )
  const headings = (await article.getByRole('heading', { level: 2 }).allInnerTexts()).join('\n')
  for (const section of seedSections) expect(headings).toMatch(section)
  await expect(article.getByRole('img', { name: /gut/i }).first()).toBeVisible()
  await expect(article.getByRole('link', { name: /plan/i }).last()).toHaveAttribute('href', '/plan')
})

test('each citation leads to its source, and each source back to where it is cited', async ({
  page,
}) => {
  await page.goto('/articles/gut-skin-connection')
  const ids = await page.locator('main [id]').evaluateAll((nodes) => nodes.map((node) => node.id))
  expect(new Set(ids).size).toBe(ids.length)
  const targets = await page
    .locator('main a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)))
  expect(targets.length).toBeGreaterThan(40)
  for (const target of targets) expect(ids).toContain(target)
  const sources = await page.locator('a[href^="https://doi.org/"]').count()
  expect(sources).toBeGreaterThan(8)
})

test('the old address of the first article leads to it in one step', async ({ request }) => {
  for (const path of [
    '/why-your-skin-wont-clear-up-the-gut-connection-you-need-to-know/',
    '/why-your-skin-wont-clear-up-the-gut-connection-you-need-to-know',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe(
      '/articles/gut-skin-connection',
    )
  }
})

for (const path of [
  '/nothing-here',
  '/articles/nothing-here',
  '/topics/nothing-here',
  '/authors/nobody',
])
  test(`${path} is a helpful 404`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(main.locator('a[href^="/articles/"]').first()).toBeVisible()
  })

test('every link of the site leads somewhere', async ({ request }) => {
  const seen = new Set<string>()
  const waiting = ['/']
  while (waiting.length > 0) {
    const path = waiting.pop() ?? '/'
    if (seen.has(path)) continue
    seen.add(path)
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    if (!answer.headers()['content-type']?.includes('text/html')) continue
    const links = [...(await answer.text()).matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(
      (m) => m[1] ?? '/',
    )
    waiting.push(...links)
  }
  expect(seen.size).toBeGreaterThan(10)
})

test('an address that climbs out of its folder is refused', async ({ request }) => {
  expect((await request.get('/articles/%2e%2e%2fsecrets')).status()).toBe(400)
})

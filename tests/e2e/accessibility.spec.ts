import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expectRight, wrongIn } from './axe'
import { expect, test } from './site-test'

/** A link that shows an article before readers see it, as an editor gets one. */
function previewLink(slug: string): string {
  const command = ['--import', 'tsx', 'lib/server/preview.ts', slug]
  const { TEST_SITE_URL = '', TEST_SITE_DATA: DATA_DIR } = process.env
  const env = { ...process.env, DATA_DIR, PORT: new URL(TEST_SITE_URL).port }
  return execFileSync(process.execPath, command, { env }).toString().trim()
}

/** Each test looks at its page four times. */
test.describe.configure({ timeout: 90_000 })

const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  articles: (page) => page.goto('/articles'),
  'second page of the articles': (page) => page.goto('/articles?page=2'),
  'first article': (page) => page.goto('/articles/gut-skin-connection'),
  'what each source found': (page) => page.goto('/articles/gut-skin-connection/sources'),
  'comment that waits': (page) => page.goto('/articles/gut-skin-connection?comment=held'),
  'unknown link to decide about a comment': (page) => page.goto('/comments/moderate?token=x'),
  'article of a series': (page) => page.goto('/articles/prebiotics-and-probiotics'),
  'article with tables and points': (page) => page.goto('/articles/fibre-from-ordinary-meals'),
  'article with recipes': (page) => page.goto('/articles/gut-friendly-breakfasts'),
  'article with a table of no caption': (page) => page.goto('/articles/dairy-and-acne'),
  'search for nothing yet': (page) => page.goto('/search'),
  'search with results': (page) => page.goto('/search?q=dahi'),
  'search with a slip': (page) => page.goto('/search?q=probiotcis'),
  'search without a result': (page) => page.goto('/search?q=zzzz+qqqq+xxxx+yogurt'),
  topics: (page) => page.goto('/topics'),
  topic: (page) => page.goto('/topics/gut-health'),
  author: (page) => page.goto('/authors/ishita'),
  about: (page) => page.goto('/about'),
  contact: (page) => page.goto('/contact'),
  privacy: (page) => page.goto('/privacy'),
  disclaimer: (page) => page.goto('/disclaimer'),
  'missing page': (page) => page.goto('/nothing-here'),
  trouble: (page) => page.goto('/trouble'),
  plan: (page) => page.goto('/plan'),
  'plan sent': (page) => page.goto('/plan/sent'),
  'unknown confirm link': (page) => page.goto('/plan/confirm?token=nonsense'),
  confirmed: (page) => page.goto('/plan/confirmed'),
}

for (const [name, open] of Object.entries(states))
  test(`${name} breaks no rule of axe and fits its width, narrow and wide, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await open(page)
    await expectRight(page)
  })

test('the note above a preview breaks no rule of axe; the rest is the article’s page', async ({
  page,
}) => {
  await page.goto(previewLink('gut-skin-connection'))
  await expect(page.getByRole('heading', { name: 'This is a preview' })).toBeVisible()
  await expectRight(page, '.preview-notice')
})

test('a printed article, with its recipe and table, breaks no rule of axe', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/articles/gut-friendly-breakfasts')
  // What has nothing to say on paper: an invitation to write the first comment, ways on.
  for (const part of ['.comments', '.site-footer']) await expect(page.locator(part)).toBeHidden()
  // Nobody presses a link on paper.
  expect(await wrongIn(page, 'html', false)).toEqual([])
})

test('beside the text the section that is being read is marked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/articles/how-much-water')
  const contents = page.locator('.toc-beside')
  const marked = contents.locator('[aria-current]')
  await contents.getByRole('link').last().click()
  await expect(marked).toHaveText([(await contents.getByRole('link').last().textContent()) ?? ''])
  await expect(marked).toHaveCSS('text-decoration-line', 'underline')
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await expect(marked).toHaveCount(0)
})

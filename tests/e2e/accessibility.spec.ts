import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

/** A link that shows an article before readers see it, as an editor gets one. */
function previewLink(slug: string): string {
  const command = ['--import', 'tsx', 'lib/server/preview.ts', slug]
  const { TEST_SITE_URL = '', TEST_SITE_DATA: DATA_DIR } = process.env
  const env = { ...process.env, DATA_DIR, PORT: new URL(TEST_SITE_URL).port }
  return execFileSync(process.execPath, command, { env }).toString().trim()
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  articles: (page) => page.goto('/articles'),
  'second page of the articles': (page) => page.goto('/articles?page=2'),
  'first article': (page) => page.goto('/articles/gut-skin-connection'),
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
  'plan with errors': async (page) => {
    await page.goto('/plan')
    await page.getByRole('button', { name: 'Ask for my plan' }).click()
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  },
  'plan sent': (page) => page.goto('/plan/sent'),
  'unknown confirm link': (page) => page.goto('/plan/confirm?token=nonsense'),
  confirmed: (page) => page.goto('/plan/confirmed'),
}

/** What every page is looked at in; a page needs no script and no new request to follow. */
const lights = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

async function wrongIn(page: Page, part = 'html', pressed = true): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(rules)
    .options({ rules: { 'target-size': { enabled: pressed } } })
    .analyze()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ]
}

async function expectRight(page: Page, part?: string): Promise<void> {
  for (const { width, colorScheme } of lights) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const wrong = await wrongIn(page, part)
    expect({ width, colorScheme, wrong }).toEqual({ width, colorScheme, wrong: [] })
  }
}

for (const [name, open] of Object.entries(states))
  test(`${name} breaks no rule of axe and fits its width, narrow and wide, light and dark`, async ({
    page,
  }) => {
    test.slow()
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
  test.slow()
  await page.emulateMedia({ media: 'print' })
  await page.goto('/articles/gut-friendly-breakfasts')
  // Nobody presses a link on paper.
  expect(await wrongIn(page, 'html', false)).toEqual([])
})

test('a keyboard reaches the content by the skip link and then every field of the form in order', async ({
  page,
}) => {
  await page.goto('/plan')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/skip to the content/i)
  await page.keyboard.press('Enter')
  const order: string[] = []
  for (let presses = 0; presses < 12 && !order.includes('BUTTON'); presses += 1) {
    await page.keyboard.press('Tab')
    order.push(
      await page
        .locator(':focus')
        .evaluate((node) => (node as HTMLInputElement).name || node.tagName),
    )
  }
  expect(order).toEqual(['name', 'email', 'goal', 'adult', 'consent', 'BUTTON'])
})

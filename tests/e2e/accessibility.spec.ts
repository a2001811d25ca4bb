import type { Page } from '@playwright/test'
import { looks, takeOn, violationsOn } from './axe'
import { expect, test } from './site-test'

/** Each test looks at its page four times. */
test.describe.configure({ timeout: 90_000 })

const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  articles: (page) => page.goto('/articles'),
  'second page of the articles': (page) => page.goto('/articles?page=2'),
  'first article': (page) => page.goto('/articles/gut-skin-connection'),
  'article of a series': (page) => page.goto('/articles/prebiotics-and-probiotics'),
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

for (const [name, open] of Object.entries(states))
  test(`${name} breaks no rule of axe and fits its width, narrow and wide, light and dark`, async ({
    page,
  }) => {
    for (const look of looks) {
      await takeOn(page, look)
      if (look === looks[0]) await open(page)
      expect(await violationsOn(page), look.name).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow, look.name).toBeLessThanOrEqual(0)
    }
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

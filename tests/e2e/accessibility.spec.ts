import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  articles: (page) => page.goto('/articles'),
  'second page of the articles': (page) => page.goto('/articles?page=2'),
  'first article': (page) => page.goto('/articles/gut-skin-connection'),
  'comment that waits': (page) => page.goto('/articles/gut-skin-connection?comment=held'),
  'unknown link to decide about a comment': (page) => page.goto('/comments/moderate?token=x'),
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
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${name} at ${width} px, ${colorScheme}, breaks no rule of axe and fits its width`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await open(page)
        const { violations } = await new AxeBuilder({ page })
          .withTags(rules)
          .options({ rules: { 'target-size': { enabled: true } } })
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`),
        ).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
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

import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { test } from './site-test'

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
        await expectAccessible(page, name)
      })

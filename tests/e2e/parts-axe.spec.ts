import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './site-test'

/** Articles that hold a Table, KeyPoints, a Recipe and a table without a caption. */
const paths = [
  '/articles/fibre-from-ordinary-meals',
  '/articles/gut-friendly-breakfasts',
  '/articles/dairy-and-acne',
]

for (const path of paths)
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${path} has nothing that axe objects to at ${width} px, ${colorScheme}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
      })

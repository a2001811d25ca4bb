import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at the page as it stands, on a phone and a wide screen, in light and in dark. It needs JavaScript. */
export async function expectNoBarriers(page: Page) {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page })
      .withTags(rules)
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' ')}`,
    )
    expect(found, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([])
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(overflow), page.url()).toBeLessThanOrEqual(0)
  }
}

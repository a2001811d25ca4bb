import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** In which a page is looked at: its style sheet answers to each at once, without loading it again. */
export const looks = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => {
    return { width, colorScheme, name: `at ${width} px, ${colorScheme}` }
  }),
)

export async function takeOn(page: Page, { width, colorScheme }: (typeof looks)[number]) {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 800 })
}

/** What axe objects to, each rule with the places. Our pages hold no frames: legacy mode opens no page for them. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(rules)
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' ')}`,
  )
}

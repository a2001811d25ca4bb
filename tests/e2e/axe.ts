import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './site-test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What every page is looked at in; a page needs no script and no new request to follow. */
const lights = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/**
 * What is wrong with a page as it stands: rules of axe, and a width beyond the window's.
 * @param pressed whether its links are for fingers; on paper they are not
 */
export async function wrongIn(page: Page, part = 'html', pressed = true): Promise<string[]> {
  // Our pages hold no frames: legacy mode opens no page for them.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
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

/** Nothing is wrong with a page, narrow and wide, light and dark. */
export async function expectRight(page: Page, part?: string): Promise<void> {
  for (const { width, colorScheme } of lights) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const wrong = await wrongIn(page, part)
    expect({ width, colorScheme, wrong }).toEqual({ width, colorScheme, wrong: [] })
  }
}

/** Nothing is wrong with a page as it stands now. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect({ state, wrong: await wrongIn(page) }).toEqual({ state, wrong: [] })
}

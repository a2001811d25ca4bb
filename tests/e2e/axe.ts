import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './site-test'

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What a page is looked at for: night changes colours and nothing else (tests/unit/site/night.test.ts). */
type Look = 'everything' | 'colours'

/** What every page is looked at in; a page needs no script and no new request to follow. */
const lights = [320, 1280].flatMap((width) => [
  { width, colorScheme: 'light' as const, look: 'everything' as const },
  { width, colorScheme: 'dark' as const, look: 'colours' as const },
])

/**
 * What is wrong with a page as it stands: all rules of axe, that on the size of what is pressed among
 * them, and a width beyond the window's.
 * @param pressed whether its links are for fingers; on paper they are not
 */
export async function wrongIn(
  page: Page,
  part = 'html',
  pressed = true,
  look: Look = 'everything',
): Promise<string[]> {
  // It is large, and stays until the page is left.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(look === 'colours'
      ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
      : { rules: { 'target-size': { enabled: pressed } } }),
  }
  return page.evaluate(
    async ({ part, options }) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      const { violations } = await here.run({ include: [part] }, options)
      const overflow = document.documentElement.scrollWidth - window.innerWidth
      return [
        ...violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`,
        ),
        ...(overflow > 0 ? [`${overflow} px too wide`] : []),
      ]
    },
    { part, options },
  )
}

/** Nothing is wrong with a page, narrow and wide, light and dark. */
export async function expectRight(page: Page, part?: string): Promise<void> {
  for (const { width, colorScheme, look } of lights) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const wrong = await wrongIn(page, part, true, look)
    expect({ width, colorScheme, wrong }).toEqual({ width, colorScheme, wrong: [] })
  }
}

/** Nothing is wrong with a page, or a part of it, as it stands now. */
export async function expectAccessible(page: Page, state: string, part?: string): Promise<void> {
  expect({ state, wrong: await wrongIn(page, part) }).toEqual({ state, wrong: [] })
}

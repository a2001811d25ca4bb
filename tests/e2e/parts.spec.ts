import { expect, test } from './site-test'

const table = '/articles/fibre-from-ordinary-meals'
const recipe = '/articles/gut-friendly-breakfasts'

test('a wide table scrolls by itself, by keyboard too, and never moves the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto(table)
  const region = page.getByRole('region', { name: 'Fibre in ordinary foods, all raw' })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await expect(region.getByRole('rowheader', { name: 'Bajra flour' })).toBeVisible()
  await expect(region.getByRole('columnheader', { name: 'Fibre per 100 g' })).toBeAttached()
})

test('points stand in a box, and a recipe on a card with its ingredients and steps', async ({
  page,
}) => {
  await page.goto(table)
  const box = page.getByRole('note', { name: 'Three things stand out' })
  await expect(box.getByRole('listitem')).toHaveCount(3)
  await page.goto(recipe)
  const card = page.getByRole('region', { name: 'Recipe: Whole moong cheela' })
  await expect(card.getByRole('definition').first()).toHaveText('2 (two cheelas each)')
  await expect(card.getByRole('list')).toHaveCount(2)
})

test('a recipe is printed in one piece', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(recipe)
  const card = page.getByRole('region', { name: 'Recipe: Whole moong cheela' })
  await expect(card).toHaveCSS('break-inside', 'avoid')
})

import { looks, takeOn, violationsOn } from './axe'
import { expect, test } from './site-test'

/** Each test looks at its page four times. */
test.describe.configure({ timeout: 90_000 })

/** Articles that hold a Table, KeyPoints, a Recipe and a table without a caption. */
const paths = [
  '/articles/fibre-from-ordinary-meals',
  '/articles/gut-friendly-breakfasts',
  '/articles/dairy-and-acne',
]

for (const path of paths)
  test(`${path} has nothing that axe objects to, narrow and wide, light and dark`, async ({
    page,
  }) => {
    await page.goto(path)
    for (const look of looks) {
      await takeOn(page, look)
      expect(await violationsOn(page), look.name).toEqual([])
    }
  })

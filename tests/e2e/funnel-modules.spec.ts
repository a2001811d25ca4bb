import { arriveAt } from './plan-person'
import { expect, test } from './site-test'

test('a mistyped mail domain gets advice that one press takes', async ({ page }) => {
  await arriveAt(page, 'contact')
  const address = page.getByLabel('Your email address')
  await address.fill('asha@gmial.com')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Use asha@gmail.com' }).click()
  await expect(address).toHaveValue('asha@gmail.com')
  await expect(page.getByRole('button', { name: /^Use / })).toHaveCount(0)
})

test('a height is carried over to the other unit, and only its fields show', async ({ page }) => {
  await arriveAt(page, 'body')
  const height = page.locator('[data-measure="height"]')
  await height.getByLabel('cm', { exact: true }).fill('162')
  await height.getByLabel('Feet and inches').check()
  await expect(height.getByLabel('feet', { exact: true })).toHaveValue('5')
  await expect(height.getByLabel('inches', { exact: true })).toHaveValue('3.8')
  await expect(height.getByLabel('cm', { exact: true })).toBeHidden()
})

test('a long text says how much of it is left, and what is too much', async ({ page }) => {
  await arriveAt(page, 'food')
  const text = page.getByLabel(/^Foods that you do not like/)
  await text.fill('करेला '.repeat(20))
  await expect(page.getByRole('status').filter({ hasText: 'of 160 characters left' })).toBeVisible()
  await text.fill('करेला '.repeat(40))
  await expect(page.getByText('characters too many')).toBeVisible()
})

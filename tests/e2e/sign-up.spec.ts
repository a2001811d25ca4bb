import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

const linkIn = (text: string) => /https?:\/\/\S+\/plan\/confirm\?token=\S+/.exec(text)?.[0] ?? ''
const freshAddress = () => `reader.${randomUUID()}@example.com`

async function fillIn(page: Page, email: string) {
  await page.goto('/plan')
  await page.getByLabel('Your name').fill('Asha Rao')
  await page.getByLabel('Your email address').fill(email)
  await page.getByLabel('Clearer skin').check()
  await page.getByLabel('I am 18 or over').check()
  await page.getByLabel(/I agree that Ishita uses/).check()
}

const send = (page: Page) => page.getByRole('button', { name: 'Ask for my plan' }).click()

test('a visitor asks for a plan, follows the link in the mail, presses the button and is confirmed', async ({
  page,
  mailsTo,
}) => {
  const email = freshAddress()
  await page.goto('/articles/gut-skin-connection')
  await page
    .getByRole('link', { name: /personalized diet plan/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/plan$/)
  await fillIn(page, email)
  await send(page)
  await expect(page).toHaveURL(/\/plan\/sent$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox')

  const [confirm] = await mailsTo(email)
  expect(confirm?.text).not.toContain('Asha')
  await page.goto(linkIn(confirm?.text ?? ''))
  await page.getByRole('button', { name: 'Yes, confirm my request' }).click()
  await expect(page).toHaveURL(/\/plan\/confirmed$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('confirmed')

  const mails = await mailsTo(email, 2)
  expect(mails.map((mail) => mail.subject)).toEqual([
    'Please confirm your request for a plan',
    'Your request is confirmed',
  ])
  const notices = await mailsTo('owner@nouriva.example')
  const notice = notices.find((mail) => mail.reply_to === email)
  expect(notice?.text).toContain('Asha Rao')
  expect(JSON.stringify(notice)).not.toMatch(/skin|clearer/i)

  await page.goto(linkIn(confirm?.text ?? ''))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('confirmed')
})

test('an empty form comes back with every problem at its field, each reached from the summary', async ({
  page,
}) => {
  await page.goto('/plan')
  const [answer] = await Promise.all([page.waitForResponse(/\/plan\/submit$/), send(page)])
  expect(answer.status()).toBe(422)
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('link')).toHaveCount(5)
  for (const link of await summary.getByRole('link').all()) {
    const target = await link.getAttribute('href')
    const field = page.locator(target ?? '')
    await expect(field).toBeVisible()
    // A choice is described, as a whole, by the group that it stands in.
    const described = field
      .and(page.locator('[aria-describedby]'))
      .or(page.locator('fieldset[aria-describedby]', { has: field }))
    const ids = ((await described.getAttribute('aria-describedby')) ?? '').split(' ')
    const notes = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))
    expect(notes.join(' ')).toContain(await link.innerText())
  }
})

test('everything typed is kept when one answer is wrong, and putting it right is enough', async ({
  page,
  mailsTo,
}) => {
  const email = freshAddress()
  await fillIn(page, email.replace('@', ' at '))
  await send(page)
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter an email address in the form name@example.com',
  ])
  await expect(page.getByLabel('Your name')).toHaveValue('Asha Rao')
  await expect(page.getByLabel('Your email address')).toHaveValue(email.replace('@', ' at '))
  await expect(page.getByLabel('Clearer skin')).toBeChecked()
  await expect(page.getByLabel('I am 18 or over')).toBeChecked()
  await expect(page.getByLabel(/I agree that Ishita uses/)).toBeChecked()
  await page.getByLabel('Your email address').fill(email)
  await send(page)
  await expect(page).toHaveURL(/\/plan\/sent$/)
  expect(await mailsTo(email)).toHaveLength(1)
})

test('5,000 characters of Devanagari come back unharmed', async ({ page }) => {
  const long = 'पोषण और त्वचा '.repeat(400).slice(0, 5000)
  await fillIn(page, freshAddress())
  await page.getByLabel('Your name').fill(long)
  await send(page)
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Use a name of at most 120 characters',
  ])
  await expect(page.getByLabel('Your name')).toHaveValue(long)
})

test('the page after sending is the same for a new, a pending and a confirmed address', async ({
  page,
  mailsTo,
}) => {
  const email = freshAddress()
  const shown: string[] = []
  for (const round of [1, 2, 3]) {
    await fillIn(page, email)
    await send(page)
    await expect(page).toHaveURL(/\/plan\/sent$/)
    shown.push(await page.locator('main').innerHTML())
    const mails = await mailsTo(email, round)
    if (round !== 2) continue
    await page.goto(linkIn(mails[0]?.text ?? ''))
    await page.getByRole('button', { name: 'Yes, confirm my request' }).click()
    await expect(page).toHaveURL(/\/plan\/confirmed$/)
  }
  expect(new Set(shown).size).toBe(1)
})

test('a link that is not ours says so and leads back to the form', async ({ page }) => {
  await page.goto('/plan/confirm?token=nonsense')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not know this link')
  await page.getByRole('main').getByRole('link', { name: 'Ask for a plan' }).click()
  await expect(page).toHaveURL(/\/plan$/)
})

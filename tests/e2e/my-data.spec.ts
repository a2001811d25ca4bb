import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './site-test'

const linkIn = (text = '') => /https?:\/\/\S+\/my-data\/open\?token=\S+/.exec(text)?.[0] ?? ''
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** A form that was filled in faster than people do asks to be sent once more. */
async function pressUntil(page: Page, button: string, address: RegExp) {
  await expect(async () => {
    await press(page, button)
    await expect(page).toHaveURL(address, { timeout: 1_000 })
  }).toPass()
}

test('a person opens what is held by a mailed link, takes it away, and has it erased', async ({
  page,
  request,
  mailsTo,
  javaScriptEnabled,
}) => {
  test.slow()
  const look = async () => {
    if (javaScriptEnabled === false) return
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page, `${page.url()} at ${width} px, ${colorScheme}`)
    }
  }
  const email = `reader.${randomUUID()}@example.com`
  await page.goto('/subscribe')
  await page.getByLabel('Your email address').fill(email)
  await pressUntil(page, 'Send me articles', /\/subscribe\/sent$/)

  await page.goto('/privacy')
  await page.getByRole('main').getByRole('link', { name: 'your data' }).first().click()
  await press(page, 'Send me the link')
  await expect(page).toHaveTitle(/^Error: /)
  await look()
  await page.getByLabel('Your email address').fill(email)
  await pressUntil(page, 'Send me the link', /\/my-data\/sent$/)

  const mails = await mailsTo(email, 2)
  const link = linkIn(mails[1]?.text)
  for (const method of ['head', 'get', 'get'] as const) {
    const answer = await request[method](link)
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
  await page.goto(link)
  await press(page, 'Show me my data')
  await expect(title(page)).toHaveText('What we hold about you')
  await expect(page.getByRole('main')).toContainText(email)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await look()

  const downloading = page.waitForEvent('download')
  await press(page, 'Download my data')
  const data = JSON.parse(fs.readFileSync(await (await downloading).path(), 'utf8'))
  expect(data).toMatchObject({ address: email, subscriptions: { state: 'asked' } })

  await page.getByRole('link', { name: 'Erase everything' }).click()
  await look()
  await press(page, 'Yes, erase everything')
  await expect(title(page)).toHaveText('Everything is erased')
  await page.goto('/my-data/view')
  await expect(title(page)).toHaveText('This page is closed')
  await page.goto(link)
  await expect(title(page)).toHaveText('We do not know this link')
})

test('without its cookie nobody sees, takes, changes or erases anything', async ({
  request,
  baseURL,
}) => {
  const headers = { origin: baseURL ?? '' }
  for (const action of ['export', 'correct', 'withdraw', 'erase/submit']) {
    const form = { area: 'requests', id: randomUUID(), name: 'x' }
    const answer = await request.post(`/my-data/${action}`, { headers, form, maxRedirects: 0 })
    expect([action, answer.status(), answer.headers().location]).toEqual([
      action,
      303,
      '/my-data/view',
    ])
  }
  expect(await (await request.get('/my-data/view')).text()).toContain('This page is closed')
})

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signedWebhook } from '@/tests/factories/webhook'
import { expectAccessible } from './axe'
import { test as base, expect } from './site-test'

type Fixtures = {
  /** The token of somebody who asked by HTTP alone, confirmed, and gets articles by mail. */
  subscribed: string
}

const test = base.extend<Fixtures>({
  subscribed: async ({ request, baseURL, mailsTo }, use) => {
    const articlesTo = freshAddress()
    const post = async (path: string, form: Record<string, string>) => {
      const headers = { origin: baseURL ?? '' }
      const answer = await request.post(path, { form, headers, maxRedirects: 0 })
      return answer.headers().location ?? ''
    }
    const page = await (await request.get('/subscribe')).text()
    const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
    // Faster than people are, it would be taken for a program.
    await expect
      .poll(() => post('/subscribe/submit', { articlesTo, stamp }))
      .toBe('/subscribe/sent')
    const [mail] = await mailsTo(articlesTo)
    const token = new URL(linkIn(mail?.text)).searchParams.get('token') ?? ''
    const confirmed = await post('/subscribe/confirm/submit', { token })
    await use(new URL(confirmed, baseURL).searchParams.get('token') ?? '')
  },
})

const freshAddress = () => `reader.${randomUUID()}@example.com`
const linkIn = (text = '') => /https?:\/\/\S+\/subscribe\/confirm\?token=\S+/.exec(text)?.[0] ?? ''
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function lookAt(page: Page, width: number, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 800 })
  await expectAccessible(page, `${page.url()} at ${width} px, ${colorScheme}`)
}

/** A form that was filled in faster than people do asks to be sent once more. */
async function askFor(page: Page, email: string) {
  await page.getByLabel('Your email address').fill(email)
  await expect(async () => {
    await press(page, 'Send me articles')
    await expect(page).toHaveURL(/\/subscribe\/sent$/, { timeout: 1_000 })
  }).toPass()
}

test('a reader asks below an article and confirms by the mailed link, which a scanner only looks at', async ({
  page,
  request,
  mailsTo,
  javaScriptEnabled,
}) => {
  const email = freshAddress()
  await page.goto('/articles/gut-skin-connection')
  await askFor(page, email)
  const [mail] = await mailsTo(email)
  expect(mail?.headers).toBeUndefined()
  const link = linkIn(mail?.text)
  for (const method of ['head', 'get', 'get'] as const) await request[method](link)
  await page.goto(link)
  if (javaScriptEnabled !== false) await lookAt(page, 320, 'light')
  await press(page, 'Yes, send me articles')
  await expect(title(page)).toHaveText('You get articles by mail')
  await page.goto(link)
  await expect(title(page)).toHaveText('You get articles by mail')
})

test('a subscriber chooses a topic, has a break and leaves', async ({
  page,
  subscribed,
  javaScriptEnabled,
}) => {
  await page.goto(`/preferences?token=${subscribed}`)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await press(page, 'Save my topics')
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.getByRole('alert')
  await summary.getByRole('link', { name: /Tick at least one topic/ }).click()
  if (javaScriptEnabled !== false) await lookAt(page, 320, 'light')
  await page.getByLabel('Gut Health').check()
  await press(page, 'Save my topics')
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)

  await press(page, 'Pause for 30 days')
  await expect(page.getByText('You get nothing until')).toBeVisible()
  await press(page, 'End the break')
  await expect(page.getByRole('button', { name: 'Pause for 30 days' })).toBeVisible()
  if (javaScriptEnabled !== false) await lookAt(page, 1280, 'dark')
  await press(page, 'Stop these mails')
  await expect(title(page)).toHaveText('You get no more articles by mail')
})

test('a mail program leaves for its reader by one post without an origin', async ({
  page,
  request,
  subscribed,
}) => {
  const leave = `/unsubscribe?token=${subscribed}`
  await request.head(leave)
  await page.goto(leave)
  await expect(page.getByRole('button', { name: 'Yes, stop these mails' })).toBeVisible()
  const answer = await request.post(leave, {
    form: { 'List-Unsubscribe': 'One-Click' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(200)
  await page.goto(leave)
  await expect(title(page)).toHaveText('You get no more articles by mail')
})

test('an address that is none comes back as it was typed, with its error', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/subscribe')
  await page.getByLabel('Your email address').fill('asha at example.com')
  const [answer] = await Promise.all([
    page.waitForResponse(/\/subscribe\/submit$/),
    press(page, 'Send me articles'),
  ])
  expect(answer.status()).toBe(422)
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('Your email address')).toHaveValue('asha at example.com')
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter an email address in the form name@example.com',
  ])
  if (javaScriptEnabled === false) return
  await lookAt(page, 320, 'dark')
  await lookAt(page, 1280, 'light')
})

test('links that are not ours say so', async ({ page }) => {
  for (const path of ['/subscribe/confirm', '/preferences', '/unsubscribe']) {
    await page.goto(`${path}?token=nonsense`)
    await expect(title(page)).toHaveText('We do not know this link')
  }
})

test('the provider is believed by its signature alone', async ({ request }) => {
  const event = { type: 'email.delivered', data: { email_id: 'unknown', to: [freshAddress()] } }
  const { body, headers } = signedWebhook(event)
  const post = (sent: Record<string, string>) =>
    request.post('/api/webhooks/resend', { data: Buffer.from(body), headers: sent })
  expect((await post(headers)).status()).toBe(200)
  const unsigned = { 'content-type': 'application/json' }
  expect((await post(unsigned)).status()).toBe(401)
  expect((await post({ ...headers, 'svix-id': 'msg_other' })).status()).toBe(401)
})

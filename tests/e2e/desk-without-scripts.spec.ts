import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { Page } from '@playwright/test'
import type pg from 'pg'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { Visitor } from '@/tests/site/visitor'
import { send, walkToCheck } from '@/tests/site/walk-funnel'
import { commentCount } from './comments-page'
import { enter } from './owner-desk'
import { freshAddress } from './plan-person'
import { refuseRows, siteDatabase } from './site-database'
import { expect, test } from './site-test'

/** Once signed in, the desk needs no script: every room is walked through with JavaScript off. */
test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false })

const article = 'sleep-gut-and-skin'
const queue = `/owner/comments?article=${article}`
const long = 'how-much-water'
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
let database: pg.Client

test.beforeAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: true })
  await enter(page, 'Phone without scripts')
  cookies = await page.context().cookies()
  await page.close()
  database = await siteDatabase()
})
test.afterAll(() => database.end())
test.beforeEach(({ page }) => page.context().addCookies(cookies))

async function write(slug: string, state: string, names: string[]) {
  await database.query(
    `INSERT INTO comments (id, article, name, address, text, content_key, state, created_at)
     SELECT gen_random_uuid(), $1, name, 'reader@example.com', 'Words of ' || name,
       sha256(gen_random_uuid()::text::bytea), $2::comment_state, now() - (100 - n) * interval '1 minute'
     FROM unnest($3::text[]) WITH ORDINALITY AS u (name, n)`,
    [slug, state, names],
  )
}

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('comments are decided one by one and ticked together, and each decision is taken back', async ({
  page,
}) => {
  await write(article, 'held', ['Kavya', 'Rahul', 'Seller'])
  await page.goto(queue)
  await card(page, 'Kavya').getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText('One comment is approved')).toBeVisible()
  await expect(card(page, 'Kavya')).toHaveCount(0)
  await press(page, 'Undo')
  await expect(page.getByText('It is as it was before')).toBeVisible()
  const bulk = page.getByRole('group', { name: 'All that are ticked' })
  await bulk.getByRole('button', { name: 'Mark as spam' }).click()
  await expect(page.getByText('Tick the comments first that you mean')).toBeVisible()
  for (const name of ['Rahul', 'Seller']) await card(page, name).getByRole('checkbox').check()
  await bulk.getByRole('button', { name: 'Mark as spam' }).click()
  await expect(page.getByText('2 comments are marked as spam')).toBeVisible()
  await page.getByRole('link', { name: /^Spam/ }).click()
  await card(page, 'Rahul').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('One comment is deleted')).toBeVisible()
})

test('an answer is refused empty, kept when the database fails, published, and the thread is closed', async ({
  page,
}) => {
  const answer = `Yes, if it is set without sugar. ${randomUUID()}`
  await page.goto(queue)
  await card(page, 'Kavya').getByText('Approve and answer').click()
  await press(page, 'Publish the answer')
  const field = page.getByLabel('Your answer to Kavya')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const end = await refuseRows(database, 'comments', "NEW.text LIKE 'Yes, if it is set%'")
  await field.fill(answer)
  const failed = page.waitForResponse((response) => response.request().method() === 'POST')
  await press(page, 'Publish the answer')
  expect((await failed).status()).toBe(503)
  expect((await failed).headers()['retry-after']).toBe('30')
  await expect(page.getByText('it is our fault')).toBeVisible()
  await expect(field).toHaveValue(answer)
  await end()
  await press(page, 'Publish the answer')
  await expect(page.getByText('Your answer stands below the article')).toBeVisible()

  await page.goto(`/articles/${article}?comment=look`)
  await expect(page.locator('#comments').getByRole('article')).toContainText(['Kavya', answer])
  await page.goto(`${queue}&state=approved`)
  await card(page, 'Kavya').getByText('Close this thread').click()
  await card(page, 'Kavya')
    .getByRole('button', { name: /^Close “/ })
    .click()
  await expect(page.getByText('That article takes no more comments')).toBeVisible()
  await page.goto(`/articles/${article}?comment=look`)
  await expect(page.getByText('Comments here are closed')).toBeVisible()
  await page.goto(queue)
  await press(page, 'Open again')
  await expect(page.getByText('That article takes comments again')).toBeVisible()
})

test('a long thread stands page by page, counted whole, and a reply finds the page of what it answers', async ({
  page,
}) => {
  await write(
    long,
    'approved',
    [...Array(53).keys()].map((nth) => `Reader ${nth}.`),
  )
  await page.goto(`/articles/${long}?comments=2`)
  const comments = page.locator('#comments')
  await expect(comments.getByRole('heading', { level: 2 })).toHaveText('53 Comments')
  await expect(comments.getByRole('article')).toHaveCount(3)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /how-much-water$/)
  expect(await commentCount(page)).toBe(53)
  await comments.getByRole('link', { name: 'Reply to Reader 51.' }).click()
  await expect(page.getByRole('heading', { name: 'Reply to Reader 51.' })).toBeVisible()
  await comments.getByRole('link', { name: 'Earlier comments' }).click()
  // The first page may have been kept since before these were written, for half a minute.
  test.slow()
  await expect(async () => {
    await page.reload()
    await expect(comments.getByRole('article')).toHaveCount(50, { timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  for (const none of ['3', '1', '02'])
    expect((await page.request.get(`/articles/${long}?comments=${none}`)).status()).toBe(404)
})

test('mails that were not sent are tried again, one by one and all that are held', async ({
  page,
  mailsTo,
}) => {
  const owe = (state: string, reason: string, payload: object) =>
    database.query(
      `INSERT INTO outbox_mails (id, kind, payload, state, reason) VALUES (gen_random_uuid(), $1, $2, $3::mail_state, $4)`,
      ['comments-waiting', payload, state, reason],
    )
  const waiting = (count: number) => ({ kind: 'comments-waiting', waiting: count })
  await owe('dead', 'validation_error', waiting(7071))
  await owe('dead', 'suppressed', { kind: 'comments-waiting' })
  await owe('held', 'daily_quota_exceeded', waiting(7072))
  await page.goto('/owner/mail?show=dead')
  const empty = page.getByRole('listitem').filter({ hasText: 'it cannot be tried again' })
  await expect(empty.first()).toContainText('The address takes no mails of ours')
  await expect(empty.getByRole('button')).toHaveCount(0)
  const refused = page.getByRole('listitem').filter({ hasText: 'did not like the mail' })
  await refused.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('It is tried again now')).toBeVisible()
  await page.goto('/owner')
  await expect(page.getByText('as many mails today as your plan')).toBeVisible()
  await press(page, 'Try all of them again')
  const told = async () => JSON.stringify(await mailsTo('owner@nouriva.example'))
  await expect.poll(told, { timeout: 30_000 }).toMatch(/7071.*7072|7072.*7071/s)
})

test('a suppressed address is let in again only as it is spelt, and when it was asked for', async ({
  page,
}) => {
  await database.query(`INSERT INTO suppressed_addresses (address_hash, reason)
    VALUES (sha256(gen_random_uuid()::text::bytea), 'complained')`)
  await page.goto('/owner/mail')
  await page.getByText('Let an address get mails again').click()
  await page.getByLabel('The address').fill('asha@example.com')
  await press(page, 'Let it get mails again')
  await expect(page.getByLabel('The address')).toHaveValue('asha@example.com')
  await expect(page.getByLabel(/this person has asked me/)).toHaveAccessibleDescription(
    /Tick the box/,
  )
  await page.getByLabel(/this person has asked me/).check()
  await press(page, 'Let it get mails again')
  await expect(page.getByLabel('The address')).toHaveAccessibleDescription(/not on the list/)
})

test('a request goes on its way without a script, and loses no word when the database fails', async ({
  page,
  baseURL,
}) => {
  const email = freshAddress()
  const visitor = new Visitor(baseURL ?? '')
  await walkToCheck(visitor, typedAnswers({ email, name: 'Lata' }))
  await send(visitor)
  await page.goto(`/owner/leads?q=${encodeURIComponent(email)}`)
  await page.getByRole('link', { name: 'Lata' }).click()
  await press(page, 'Set to “Contacted”')
  await expect(page.getByText('The status is changed')).toBeVisible()
  await press(page, 'Show answers')
  await expect(page.getByText('Clearer skin')).toBeVisible()
  await page.goto(page.url().replace(/\/answers.*/, ''))
  const id = page.url().split('/').at(-1)
  // A form that names the answers is refused without them: only the post that is noted shows them.
  const answersOf = await page.locator('input[name=request]').inputValue()
  const unnoted = await page.request.post(`/owner/leads/${id}/note`, {
    headers: { origin: baseURL ?? '' },
    form: { note: '', answersOf },
  })
  expect(unnoted.status()).toBe(422)
  expect(await unnoted.text()).not.toContain('Clearer skin')
  const end = await refuseRows(database, 'lead_entries', `NEW.lead_id = '${id}'`)
  await page.getByLabel('Your mail').fill('Hello Lata,\n\nten almonds a day.')
  await press(page, 'Send the mail')
  await expect(page.getByText('Nothing you typed is lost')).toBeVisible()
  await expect(page.getByLabel('Your mail')).toHaveValue('Hello Lata,\n\nten almonds a day.')
  await end()
  await press(page, 'Send the mail')
  await expect(page.getByText('Your mail is on its way')).toBeVisible()
})

const posts = fs
  .readdirSync('app/owner', { recursive: true })
  .map((name) => `app/owner/${name}`)
  .filter((file) => file.endsWith('/route.ts') && /\bPOST\b/.test(fs.readFileSync(file, 'utf8')))
  .map((file) => file.slice(3, -'/route.ts'.length).replace('[id]', randomUUID()))

test('no form of the desk is taken from another site, her session or not', async ({ page }) => {
  expect(posts.length).toBeGreaterThan(15)
  for (const path of posts)
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await page.request.post(path, { headers: { origin }, form: { act: 'x' } })
      expect(answer.status(), `${path} from ${origin}`).toBe(403)
    }
})

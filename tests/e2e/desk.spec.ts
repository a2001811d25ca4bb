import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expectRight } from './axe'
import { enter } from './owner-desk'
import { arriveAt, freshAddress, linkIn, press, send } from './plan-person'
import { expect, test } from './site-test'

/** The desk from the first request to its erasure, one after the other on one site. */
test.describe.configure({ mode: 'serial' })

const person = { email: freshAddress(), name: 'Lakshmi of the desk', kidney: 'yes' }
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>
type MailsTo = (address: string, count?: number) => Promise<{ text: string; subject: string }[]>

async function ask(page: Page, mailsTo: MailsTo) {
  await arriveAt(page, 'check', person)
  await send(page)
  await page.context().clearCookies()
  const [mail] = await mailsTo(person.email)
  await page.goto(linkIn(mail?.text, '/plan/confirm'))
  await press(page, 'Yes, confirm my request')
}

async function openPerson(page: Page) {
  await page.goto(`/owner/leads?q=${encodeURIComponent(person.email)}`)
  await page.getByRole('link', { name: person.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name)
}

test('a confirmed request stands first, its answers open by a post and are noted', async ({
  page,
  mailsTo,
}) => {
  test.slow()
  await ask(page, mailsTo)
  await enter(page)
  cookies = await page.context().cookies()
  await expect(page.getByRole('link', { name: person.name })).toBeVisible()
  await openPerson(page)
  const address = page.url()
  await expect(page.locator('main')).not.toContainText('Kidney disease')
  const answer = page.waitForResponse((response) => response.url().includes('/answers'))
  await page.getByRole('button', { name: 'Show answers' }).click()
  expect((await answer).status()).toBe(200)
  expect((await answer).headers()['cache-control']).toBe('no-store')
  await expect(page.getByText('Kidney disease, or not sure')).toBeVisible()
  for (const look of [address, `${address}?answersOf=x`]) {
    await page.goto(look)
    await expect(page.locator('main')).not.toContainText('Kidney disease')
  }
  await page.goto('/owner/audit')
  await expect(page.getByText('The answers of a request were shown').first()).toBeVisible()
})

test('a jump is refused in words, a note that is empty at its field, and a reply arrives', async ({
  page,
  mailsTo,
}) => {
  test.slow()
  await page.context().addCookies(cookies)
  await openPerson(page)
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(
    page.getByRole('textbox', { name: 'A note for yourself' }),
  ).toHaveAccessibleDescription(/Write the note first/)
  await page.getByLabel('A note for yourself').fill('Called on Friday')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(page.locator('.lead-history')).toContainText('Called on Friday')
  const jump = page.getByRole('button', { name: 'Set to “Closed”' })
  await jump.evaluate((button) => button.setAttribute('value', 'follow_up'))
  await jump.click()
  await expect(page.locator('.notice-wrong')).toContainText('it cannot become “Follow-up”')
  await page.getByRole('link', { name: 'To ask how it goes' }).click()
  await expect(page.getByLabel('Your mail')).toHaveValue(/how have you been/)
  await page.getByLabel('Your mail').fill('Hello Lakshmi,\n\nless chai, please.\n\nIshita')
  await page.getByRole('button', { name: 'Send the mail' }).click()
  await expect(page.getByText('Your mail is on its way')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Status: Contacted' })).toBeVisible()
  const mails = async () => (await mailsTo(person.email, 3)).map(({ text }) => text).join()
  await expect.poll(mails).toContain('less chai, please.')
})

test('the table downloads, and another program reads it', async ({ page }) => {
  await enter(page)
  await page.goto(`/owner/leads?q=${encodeURIComponent(person.email)}`)
  await page.getByText('Take this list as a table').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the table' }).click(),
  ])
  const text = await fs.readFile(await download.path(), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trim(), {
    header: true,
  })
  expect(errors).toEqual([])
  expect(data).toMatchObject([{ Name: person.name, Status: 'Contacted', 'Talk first': 'yes' }])
  expect(text).not.toContain('Kidney')
})

test('every page of the desk is right for axe and fits, also empty', async ({ page }) => {
  test.slow()
  await page.context().addCookies(cookies)
  const pages = [
    '',
    '/leads',
    '/leads?q=zzzz',
    '/comments?state=spam',
    '/articles',
    '/mail?show=held',
    '/numbers',
  ]
  for (const address of pages) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`/owner${address}`)
    await expectRight(page)
  }
  await openPerson(page)
  await expectRight(page)
})

test('erasing wants to be meant, and leaves nobody', async ({ page }) => {
  test.slow()
  await enter(page)
  await openPerson(page)
  await page.getByText('Erase this person').click()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.locator('.notice-wrong')).toContainText('Tick the box if you mean it')
  await page.getByLabel('Yes, erase everything about this person').check()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('Everything about this person is gone')).toBeVisible()
  await page.goto(`/owner/leads?q=${encodeURIComponent(person.email)}`)
  await expect(page.getByText('Nobody fits that')).toBeVisible()
})

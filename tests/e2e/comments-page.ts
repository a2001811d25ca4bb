import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect } from './site-test'

export const article = '/articles/dairy-and-acne'
/** The same, never from the front's cache: there a new comment may need a minute. */
export const fresh = `${article}?comment=look`
export const freshFeed = `${article}/comments/feed.xml?look`
export const owner = 'owner@nouriva.example'
export const freshAddress = () => `meera.${randomUUID()}@example.com`

/** The form keeps programs out by asking how long it was open. */
export async function openForm(page: Page, address = article) {
  await page.goto(address)
  await page.waitForFunction((opened) => Date.now() - opened > 2_100, Date.now())
}

export const comments = (page: Page) => page.locator('#comments')
export const field = (page: Page, label: string) =>
  comments(page).getByRole('textbox', { name: label })

export async function fillIn(page: Page, given: Record<string, string> = {}) {
  const typed = { Name: 'Meera Joshi', Email: freshAddress(), Comment: 'Thank you.', ...given }
  for (const [label, value] of Object.entries(typed)) await field(page, label).fill(value)
}
export const send = (page: Page) => page.getByRole('button', { name: 'Submit Comment' }).click()

/** Nothing is wrong with the comments, or another part of a page, as they stand now. */
export const axe = (page: Page, part = '#comments') => expectAccessible(page, page.url(), part)

export const commentCount = async (page: Page): Promise<number> => {
  const text = (await page.locator('head script[type="application/ld+json"]').textContent()) ?? ''
  const graph: Record<string, unknown>[] = JSON.parse(text)['@graph']
  return Number(graph.find((node) => node['@type'] === 'Article')?.commentCount)
}

/** The link to decide about a comment, out of the owner's mail about it. */
export async function linkAbout(
  words: string,
  mailsTo: (to: string, count?: number) => Promise<{ text: string }[]>,
) {
  const found = async () => (await mailsTo(owner)).find(({ text }) => text.includes(words))
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy()
  return /http\S+token=\S+/.exec((await found())?.text ?? '')?.[0] ?? ''
}

/** Sends a comment as a program does. */
export const post = (request: APIRequestContext, baseURL = '', form: Record<string, string> = {}) =>
  request.post(`${article}/comments/submit`, {
    form: { name: 'M', email: freshAddress(), comment: 'Hello', parent: '', ...form },
    headers: { origin: baseURL },
    maxRedirects: 0,
  })

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Typed } from '@/lib/plan/questions/question'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { Visitor } from '@/tests/site/visitor'
import { postStep } from '@/tests/site/walk-funnel'
import { expect } from './site-test'

export const freshAddress = () => `reader.${randomUUID()}@example.com`

/** The link of a kind in a mail's text. */
export const linkIn = (text: string | undefined, path: string): string =>
  new RegExp(`https?://\\S+${path}\\?token=\\S+`).exec(text ?? '')?.[0] ?? ''

export const goOn = (page: Page) =>
  page.getByRole('button', { name: 'Continue', exact: true }).click()

export async function begin(page: Page): Promise<void> {
  await page.goto('/plan')
  await page.getByRole('button', { name: /I am 18 or over/ }).click()
  await expect(page).toHaveURL(/\/plan\/goals$/)
}

type Given = { email?: string; name?: string; kidney?: 'Yes' | 'No'; age?: string }

/** What a person does on each step, as little as is needed. */
export const fillIn = {
  goals: (page: Page) => page.getByLabel('Clearer skin').check(),
  concerns: async (_page: Page) => {},
  food: async (page: Page) => {
    await page.getByLabel('Vegetarian', { exact: false }).first().check()
    await page.getByLabel('No allergy that I know of').check()
  },
  days: async (_page: Page) => {},
  body: (page: Page, { age = '34' }: Given) => page.getByLabel('Your age in years').fill(age),
  safety: async (page: Page, { kidney = 'No' }: Given) => {
    for (const group of await page.getByRole('radiogroup').all())
      await group.getByLabel('No', { exact: true }).check()
    await page
      .getByRole('radiogroup', { name: /kidney/ })
      .getByLabel(kidney, { exact: true })
      .check()
    await page.getByLabel('No medicine for diabetes').check()
  },
  contact: async (page: Page, { email = freshAddress(), name = 'Asha Rao' }: Given) => {
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Your email address').fill(email)
    await page.getByLabel(/I agree that Ishita uses/).check()
  },
}

type Slug = keyof typeof fillIn

/** Walks by hand from the first page to the check page. */
export async function walkToCheck(page: Page, given: Given = {}): Promise<void> {
  await begin(page)
  for (const slug of Object.keys(fillIn) as Slug[]) {
    await expect(page).toHaveURL(new RegExp(`/plan/${slug}$`))
    await fillIn[slug](page, given)
    await goOn(page)
  }
  await expect(page).toHaveURL(/\/plan\/check$/)
}

/** Opens a step, or the check page, with all before it answered already: by HTTP, which is quicker than by hand. */
export async function arriveAt(page: Page, until: Slug | 'check', given: Typed = {}) {
  const url = process.env.TEST_SITE_URL ?? ''
  const visitor = new Visitor(url)
  await visitor.post('/plan/start', { age: 'adult' })
  for (const slug of Object.keys(fillIn) as Slug[]) {
    if (slug === until) break
    await postStep(visitor, slug, typedAnswers(given))
  }
  const value = visitor.cookie('nouriva-plan') ?? ''
  await page.context().addCookies([{ name: 'nouriva-plan', value, url }])
  await page.goto(`/plan/${until}`)
}

/** Presses a button that has a trap beside it, again as long as that was too quick for a person. */
export async function press(page: Page, name: string): Promise<void> {
  for (let tooQuick = true; tooQuick; ) {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name }).click()
    await loaded
    tooQuick = await page.getByRole('alert').getByText('That was quick').isVisible()
  }
}

/** Presses the button of the check page. */
export async function send(page: Page): Promise<void> {
  await press(page, 'Send my request')
  await expect(page).toHaveURL(/\/plan\/sent$/)
}

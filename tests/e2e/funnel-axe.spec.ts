import type { Page } from '@playwright/test'
import { expectRight } from './axe'
import { arriveAt, fillIn, goOn, send } from './plan-person'
import { expect, test } from './site-test'

type Slug = keyof typeof fillIn
/** What a test does to a page, one state after the other. */
type State = (page: Page) => Promise<unknown>

const opened =
  (path: string): State =>
  (page) =>
    page.goto(path)
const refused: State = async (page) => {
  await goOn(page)
  await expect(page.getByRole('alert')).toBeVisible()
}

/** Optional throughout: nothing can be wrong with them but a text that is too long. */
const optional: Slug[] = ['concerns', 'days']

const cases: Record<string, State[]> = {
  'pages without a form': ['saved', 'under-18', 'resume?token=x', 'goals'].map((path) =>
    opened(`/plan/${path}`),
  ),
  check: [(page) => arriveAt(page, 'check')],
  'check with a gap': [(page) => arriveAt(page, 'contact'), opened('/plan/check'), opened('/plan')],
  save: [
    (page) => arriveAt(page, 'food'),
    opened('/plan/save'),
    async (page) => {
      await page.getByRole('button', { name: 'Mail me a link' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  'sent, with a talk first': [
    async (page) => {
      await arriveAt(page, 'check', { kidney: 'yes' })
      await send(page)
    },
  ],
}

for (const slug of Object.keys(fillIn) as Slug[])
  cases[slug] = [
    (page) => arriveAt(page, slug),
    ...(optional.includes(slug) ? [] : [refused]),
    async (page) => {
      await fillIn[slug](page, {})
      if (slug === 'food') await page.getByLabel('Other', { exact: true }).check()
      if (slug === 'body') await page.getByLabel('Feet and inches').check()
    },
  ]

for (const [name, states] of Object.entries(cases))
  test(`${name}: empty, wrong and filled in, narrow and wide, light and dark, breaks no rule of axe`, async ({
    page,
  }) => {
    test.slow()
    for (const state of states) {
      await state(page)
      await expectRight(page)
    }
  })

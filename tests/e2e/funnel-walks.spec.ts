import type { Page } from '@playwright/test'
import { stepAfter } from '@/lib/plan/questions/steps'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { Visitor } from '@/tests/site/visitor'
import { walkToCheck } from '@/tests/site/walk-funnel'
import { goOn } from './plan-person'
import { expect, test } from './site-test'

const WALKS = 20
const STEPS_EACH = 8

/** A number from 0 to 1 that a seed gives every time anew (mulberry32): a walk that fails can be walked again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state += 0x6d2b79f5
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One field of each step that holds a text, an age that is no number among them. */
const fields = {
  concerns: 'mattersMost',
  food: 'dislikes',
  body: 'age',
  safety: 'medicines',
} as const
type Walked = keyof typeof fields
const walked = Object.keys(fields) as Walked[]

let sealed: Promise<string> | undefined
/** The cookie of somebody who has answered every step: each walk begins with the same answers. */
function answered(url: string): Promise<string> {
  const give = async () => {
    const visitor = new Visitor(url)
    await walkToCheck(visitor, typedAnswers())
    return visitor.cookie('nouriva-plan') ?? ''
  }
  sealed ??= give()
  return sealed
}

const stepOf = (page: Page) => /\/plan\/(\w+)/.exec(page.url())?.[1] ?? ''

/** Writes into the open step, if it has a field for that, and leaves it by Continue or Back. */
async function answer(page: Page, kept: Map<string, string>, word: string, by: 'on' | 'back') {
  const field = fields[stepOf(page) as Walked]
  if (field) {
    const value = field === 'age' ? (by === 'back' ? `about ${word}` : '40') : word
    await page.locator(`#${field}`).fill(value)
    kept.set(field, value)
  }
  const loaded = page.waitForEvent('load')
  if (by === 'on') await goOn(page)
  else await page.getByRole('button', { name: 'Back' }).click()
  await loaded
}

for (let seed = 1; seed <= WALKS; seed += 1)
  test(`walk ${seed} of back, forward and reload loses no answer`, async ({ page, baseURL }) => {
    const next = random(seed)
    const url = baseURL ?? ''
    const value = await answered(url)
    await page.context().addCookies([{ name: 'nouriva-plan', value, url }])
    const kept = new Map<string, string>()
    await page.goto('/plan/concerns')
    for (let at = 0; at < STEPS_EACH; at += 1) {
      const draw = next()
      // Outside of the steps there is nothing to write: in again, at one of them.
      if (!stepAfter(stepOf(page) as 'goals')) await page.goto(`/plan/${walked[at % 4]}`)
      else if (draw < 0.15) await page.goBack()
      else if (draw < 0.3) await page.goForward()
      else if (draw < 0.4) await page.reload()
      else await answer(page, kept, `word ${seed}-${at} दाल`, draw < 0.75 ? 'on' : 'back')
      if (page.url().startsWith('about:')) await page.goto('/plan/food')
    }
    for (const slug of walked) {
      const text = kept.get(fields[slug])
      if (text === undefined) continue
      await page.goto(`/plan/${slug}`)
      await expect(page.locator(`#${fields[slug]}`)).toHaveValue(text)
    }
    expect(kept.size).toBeGreaterThan(0)
  })

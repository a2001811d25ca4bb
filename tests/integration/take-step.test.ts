import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { REFUSAL_HEADER, readRefusal } from '@/lib/forms/refusal'
import { takeStep } from '@/lib/plan/funnel/take-step'
import { newJourney } from '@/lib/plan/journey'
import { journeyOf, sealJourney } from '@/lib/plan/journey-cookie'
import type { StepSlug, Typed } from '@/lib/plan/questions/question'
import { stepOf } from '@/lib/plan/questions/steps'
import { saveDraft } from '@/lib/plan/save-draft'
import { typedAnswers } from '@/tests/factories/typed-answers'

function cookieOf(typed: Typed, journey = { ...newJourney(), adult: true }): string {
  const sealed = sealJourney({ ...journey, typed })
  if (!('cookie' in sealed)) throw new Error('over budget')
  return sealed.cookie.split(';', 1)[0] ?? ''
}

function take(slug: StepSlug, posted: Typed, cookie: string | null): Promise<Response> {
  const step = stepOf(slug)
  if (!step) throw new Error(slug)
  return takeStep(step, posted, cookie)
}

const setCookie = (response: Response) => response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
const refusalOf = (response: Response) =>
  readRefusal(new Headers({ [REFUSAL_HEADER]: response.headers.get(REFUSAL_HEADER) ?? '' }))

it('refuses what does not fit into the cookie at the field that is too long, and keeps it on the page', async () => {
  const endless = Array.from({ length: 3000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * at * 7919) % 20011)),
  )
  const posted = { mattersMost: endless.join(''), go: 'back' }
  const answer = await take('concerns', posted, cookieOf(typedAnswers()))
  expect(answer.status).toBe(422)
  expect(answer.headers.getSetCookie()).toEqual([])
  const refused = refusalOf(answer)
  expect(refused?.errors.map(({ field }) => field)).toEqual(['mattersMost'])
  expect(refused?.typed?.mattersMost).toBe(posted.mattersMost)
})

it('goes back with what is wrong kept and unsaid, and on only when it is right', async () => {
  const cookie = cookieOf(typedAnswers())
  const back = await take('body', { age: 'thirty', go: 'back' }, cookie)
  expect(back.headers.get('location')).toBe('/plan/days')
  expect(journeyOf(setCookie(back))?.typed.age).toBe('thirty')
  const on = await take('body', { age: 'thirty', go: 'next' }, cookie)
  expect(on.status).toBe(422)
  // A reload asks the page anew: by then the cookie knows what was typed.
  expect(journeyOf(setCookie(on))?.typed.age).toBe('thirty')
})

it('takes a box that is not ticked any more for what it is', async () => {
  const cookie = cookieOf(typedAnswers({ kitchen: ['punjabi', 'tamil'] }))
  const food = { pattern: 'vegan', allergies: 'none', go: 'next' }
  const answer = await take('food', food, cookie)
  expect(journeyOf(setCookie(answer))?.typed).not.toHaveProperty('kitchen')
})

it('keeps nothing of somebody under 18: neither the cookie nor a draft that was saved', async () => {
  const journey = { ...newJourney(), adult: true }
  await saveDraft({ ...journey, typed: typedAnswers() }, 'young@example.com', { mail: false })
  const answer = await take('body', { age: '17', go: 'next' }, cookieOf(typedAnswers(), journey))
  expect(answer.headers.get('location')).toBe('/plan/under-18')
  expect(answer.headers.get('set-cookie')).toMatch(/^nouriva-plan=;.*Max-Age=0/)
  expect(await db().planDraft.count()).toBe(0)
})

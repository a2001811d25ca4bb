import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { countStep } from '@/lib/plan/count-step'
import { takeStep } from '@/lib/plan/funnel/take-step'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import type { Typed } from '@/lib/plan/questions/question'
import { stepOf } from '@/lib/plan/questions/steps'
import { requestPlan } from '@/lib/plan/request-plan'
import { submission } from '@/tests/factories/submission'

afterEach(() => db().stepCount.deleteMany())

const counts = async () => {
  const rows = await db().stepCount.findMany({ orderBy: [{ day: 'asc' }, { step: 'asc' }] })
  return rows.map(({ day, step, source, count }) => [
    day.toISOString().slice(0, 10),
    step,
    source,
    count,
  ])
}

it('counts every visit, also of many at once, by step and source', async () => {
  const noon = new Date('2026-11-23T06:30:00Z')
  const article = { article: '/articles/gut-skin-connection' }
  await Promise.all(Array.from({ length: 20 }, () => countStep('goals', article, noon)))
  await countStep('check', undefined, noon)
  expect(await counts()).toEqual([
    ['2026-11-23', 'check', 'direct', 1],
    ['2026-11-23', 'goals', '/articles/gut-skin-connection', 20],
  ])
})

it('begins a day at midnight in India', async () => {
  await countStep('start', undefined, new Date('2026-11-23T18:29:59Z'))
  await countStep('start', undefined, new Date('2026-11-23T18:30:00Z'))
  expect(await counts()).toEqual([
    ['2026-11-23', 'start', 'direct', 1],
    ['2026-11-24', 'start', 'direct', 1],
  ])
})

it('keeps two hundred sources apart in a day, and counts made-up ones beyond together', async () => {
  for (let nth = 0; nth < 203; nth += 1) await countStep('start', { utmSource: `made-up-${nth}` })
  await countStep('start', { utmSource: 'made-up-0' })
  const rows = await db().stepCount.findMany()
  expect(rows).toHaveLength(201)
  expect(rows.find(({ source }) => source === 'other')?.count).toBe(3)
  expect(rows.find(({ source }) => source === 'utm:made-up-0')?.count).toBe(2)
})

it('does not trouble a page when the database fails', async () => {
  vi.spyOn(db(), '$executeRaw').mockRejectedValueOnce(new Error('away'))
  await expect(countStep('start')).resolves.toBeUndefined()
  expect(await counts()).toEqual([])
})

it('counts a step when it is done, once in a journey, also after an error or a way back', async () => {
  const sealed = sealJourney({ ...newJourney({ utmSource: 'walk' }), adult: true })
  let cookie = 'cookie' in sealed ? (sealed.cookie.split(';')[0] ?? '') : ''
  const post = async (slug: string, typed: Typed) => {
    const step = stepOf(slug)
    if (!step) throw new Error(slug)
    const response = await takeStep(step, typed, cookie)
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response.status
  }
  const food = { pattern: 'jain', allergies: ['other-allergy'] }
  expect(await post('food', { ...food, go: 'next' })).toBe(422)
  expect(await post('food', { ...food, allergyWords: 'kiwi', go: 'back' })).toBe(303)
  for (const slug of ['food', 'food', 'days', 'days'])
    expect(await post(slug, { ...food, allergyWords: 'kiwi', go: 'next' })).toBe(303)
  const walked = () =>
    db().stepCount.findMany({ where: { source: 'utm:walk' }, orderBy: { step: 'asc' } })
  await expect.poll(walked).toMatchObject([
    { step: 'days', count: 1 },
    { step: 'food', count: 1 },
  ])
})

it('counts a submission once, however often it is sent', async () => {
  const input = submission({ source: { utmSource: 'sent-twice' } })
  await requestPlan(input, { mail: false })
  await requestPlan(input, { mail: false })
  const another = submission({ source: { utmSource: 'sent-twice' } })
  await requestPlan(another, { mail: false })
  const sent = () => db().stepCount.findMany({ where: { source: 'utm:sent-twice' } })
  await expect.poll(sent).toMatchObject([{ count: 2 }])
})

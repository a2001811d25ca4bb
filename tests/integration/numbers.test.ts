import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { countReading, flushReadings } from '@/lib/owner/articles/count-reading'
import { readReadings } from '@/lib/owner/articles/read-readings'
import { funnelSteps, readFunnel } from '@/lib/owner/numbers/read-funnel'
import { readArticleSources } from '@/lib/owner/numbers/read-sources'
import { countStep } from '@/lib/plan/count-step'
import { steps } from '@/lib/plan/questions/steps'
import { confirmedLead, unconfirmedLead } from '@/tests/factories/lead'

const article = '/articles/gut-skin-connection'
const DAY = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY)
const sum = (lines: { counts: object }[]) =>
  lines.flatMap(({ counts }) => Object.values(counts)).reduce((all, one) => all + one, 0)

beforeEach(async () => {
  await db().lead.deleteMany()
  await db().stepCount.deleteMany()
  await db().articleReading.deleteMany()
})

it('adds up to the raw rows, by day and by source', async () => {
  for (const [days, source] of [
    [0, { article }],
    [0, {}],
    [3, { utmSource: 'newsletter' }],
    [40, { article }],
  ] as const)
    for (const step of ['start', 'goals', 'food'] as const)
      await countStep(step, source, daysAgo(days))
  await countStep('start', { article })
  const raw = await db().stepCount.findMany()
  const year = await readFunnel(365)
  expect(sum([{ counts: year.total }])).toBe(raw.reduce((all, { count }) => all + count, 0))
  const month = await readFunnel(30)
  expect(sum(month.byDay)).toBe(10)
  expect(sum(month.bySource)).toBe(10)
  expect(month.total).toEqual({ start: 4, goals: 3, food: 3 })
  expect(month.bySource[0]).toEqual({ name: article, counts: { start: 2, goals: 1, food: 1 } })
  expect(month.byDay).toHaveLength(2)
})

it('counts what was sent and confirmed as often as there are requests', async () => {
  await confirmedLead({ source: { article } })
  await unconfirmedLead({ source: { article } })
  await confirmedLead()
  await expect.poll(async () => (await readFunnel(1)).total).toEqual({ submitted: 3, confirmed: 2 })
  expect(await readArticleSources(1)).toEqual([{ article, requests: 2, confirmed: 1 }])
})

it('shows every step of the funnel', () => {
  const shown = funnelSteps.map(({ step }) => step)
  expect(shown).toEqual([
    'start',
    ...steps.map(({ slug }) => slug),
    'check',
    'submitted',
    'confirmed',
  ])
})

it('keeps readings by day and article, and nothing else', async () => {
  for (let nth = 0; nth < 3; nth += 1) countReading(article)
  await flushReadings()
  countReading(article)
  countReading('/articles/other')
  await flushReadings()
  await flushReadings()
  countReading(article)
  await flushReadings(daysAgo(50))
  expect(await readReadings(30)).toEqual(
    new Map([
      [article, 4],
      ['/articles/other', 1],
    ]),
  )
  expect(Object.keys((await db().articleReading.findFirst()) ?? {})).toEqual([
    'day',
    'article',
    'count',
  ])
})

import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { countStep } from '@/lib/plan/count-step'

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

import { expect, it } from 'vitest'
import { isPublic, nextChange } from '@/lib/content/is-public'
import { parseMoment } from '@/lib/content/moment'

const at = (written: string) => parseMoment(written)?.getTime() ?? Number.NaN
const article = (date: string, expires?: string) => ({
  draft: false,
  publicFrom: at(date),
  publicUntil: expires === undefined ? undefined : at(expires),
})

it.each([
  ['a day begins at midnight in India', '2026-11-22', '2026-11-21T18:30:00.000Z'],
  ['a time is one in India', '2026-11-22T18:30', '2026-11-22T13:00:00.000Z'],
  ['a time may have seconds', '2026-11-22T18:30:05', '2026-11-22T13:00:05.000Z'],
  ['a time may have an offset', '2026-11-22T18:30+01:00', '2026-11-22T17:30:00.000Z'],
  ['a time may be in UTC', '2026-11-22T18:30Z', '2026-11-22T18:30:00.000Z'],
])('%s, shown to the millisecond', (_, written, instant) => {
  const first = Date.parse(instant)
  expect(isPublic(article(written), first - 1)).toBe(false)
  expect(isPublic(article(written), first)).toBe(true)
  expect(isPublic(article('2020-01-01', written), first - 1)).toBe(true)
  expect(isPublic(article('2020-01-01', written), first)).toBe(false)
})

it('never shows a draft', () => {
  const draft = { ...article('2020-01-01'), draft: true }
  expect(isPublic(draft, at('2026-11-22'))).toBe(false)
})

it('knows when the next article comes or goes', () => {
  const articles = [
    article('2020-01-01', '2026-11-25'),
    article('2026-11-24'),
    article('2027-01-01'),
  ]
  expect(nextChange(articles, at('2026-11-22'))).toBe(at('2026-11-24'))
  expect(nextChange(articles, at('2026-11-24'))).toBe(at('2026-11-25'))
  expect(nextChange(articles, at('2027-01-01'))).toBe(Number.POSITIVE_INFINITY)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayInIndia, parseMoment } from '@/lib/content/moment'

it.each([
  '',
  'tomorrow',
  '2026-02-30',
  '2026-02-30T10:00',
  '2026-13-01',
  '2026-11-22T24:00',
  '2026-11-22T18:60',
  '2026-11-22 18:30',
  '2026-11-22T18:30+5:30',
  '2026-11-22T18:30+19:00',
  '22 November 2026',
])('takes %j for no moment', (written) => {
  expect(parseMoment(written)).toBeNull()
})

it.each([
  ['2026-11-21T18:29:59.999Z', '2026-11-21'],
  ['2026-11-21T18:30:00.000Z', '2026-11-22'],
  ['2026-12-31T18:30:00.000Z', '2027-01-01'],
])('at %s it is %s in India', (instant, day) => {
  expect(dayInIndia(new Date(instant))).toBe(day)
})

it('shows the day that was written', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      expect(dayInIndia(parseMoment(day) as Date)).toBe(day)
      expect(dayInIndia(parseMoment(`${day}T23:59`) as Date)).toBe(day)
    }),
  )
})

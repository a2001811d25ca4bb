import { expect, it } from 'vitest'
import { retryAfter } from '@/lib/mail/retry-after'

const now = new Date('2026-11-23T10:00:00Z')

it.each([
  ['0', 0],
  ['120', 120],
  ['1.5', 1.5],
  ['Mon, 23 Nov 2026 10:02:00 GMT', 120],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %j as %s seconds', (header, seconds) => {
  expect(retryAfter(header, now)).toBe(seconds)
})

import { expect, it } from 'vitest'
import { instantOf } from '@/lib/instant-of'

it.each([
  ['2024-08-25', '2024-08-24T18:30:00.000Z'],
  ['2024-08-25T09:15', '2024-08-25T03:45:00.000Z'],
  ['2024-08-25T09:15:00+00:00', '2024-08-25T09:15:00.000Z'],
  ['2024-08-25T09:15:00Z', '2024-08-25T09:15:00.000Z'],
])('%s at the owner’s place is %s', (date, expected) => {
  expect(instantOf(date).toISOString()).toBe(expected)
})

import { expect, it } from 'vitest'
import { lastDue } from '@/lib/subscriptions/digest/last-due'

/** 8 in the morning in India is half past two in the night in UTC. */
it.each([
  ['2026-11-28T02:29:59.999Z', '2026-11-21', '2026-11-21T02:30:00.000Z'],
  ['2026-11-28T02:30:00.000Z', '2026-11-28', '2026-11-28T02:30:00.000Z'],
  ['2026-11-28T18:29:59.999Z', '2026-11-28', '2026-11-28T02:30:00.000Z'],
  // Past midnight in India, still Saturday in UTC.
  ['2026-11-28T18:30:00.000Z', '2026-11-28', '2026-11-28T02:30:00.000Z'],
  ['2026-12-04T23:59:59.999Z', '2026-11-28', '2026-11-28T02:30:00.000Z'],
  ['2027-01-01T00:00:00.000Z', '2026-12-26', '2026-12-26T02:30:00.000Z'],
])('at %s the last digest was due on %s', (now, day, at) => {
  expect(lastDue(new Date(now))).toEqual({ day, at: new Date(at) })
})

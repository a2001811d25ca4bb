import { expect, it, vi } from 'vitest'
import { BAIT_FIELD, formStamp, STAMP_FIELD, sprung } from '@/lib/forms/trap'

const DAY_MS = 24 * 60 * 60 * 1000
const shownAt = Date.parse('2026-11-22T10:00:00Z')
const sent = (more: Record<string, string | string[]> = {}) => ({
  [STAMP_FIELD]: formStamp('plan', undefined, shownAt),
  [BAIT_FIELD]: '',
  ...more,
})

it('lets through a person who took two seconds, or has had the page open for a month', () => {
  expect(sprung(sent(), 'plan', shownAt + 2_000)).toBeNull()
  expect(sprung(sent(), 'plan', shownAt + 30 * DAY_MS)).toBeNull()
})

it('knows a program by the field that people do not see', () => {
  expect(sprung(sent({ [BAIT_FIELD]: 'https://x.example' }), 'plan', shownAt + DAY_MS)).toBe('bot')
  expect(sprung(sent({ [BAIT_FIELD]: ['', 'x'] }), 'plan', shownAt + DAY_MS)).toBe('bot')
})

it('finds a form too fast within two seconds', () => {
  expect(sprung(sent(), 'plan', shownAt + 1_999)).toBe('too-fast')
})

it.each([
  ['missing', undefined],
  ['empty', ''],
  ['nonsense', 'abc.def'],
  ['of a time that nobody signed', `${(0).toString(36)}.${'A'.repeat(11)}`],
  ['sent twice', [formStamp('plan', undefined, shownAt), 'x']],
])('takes a stamp that is %s for too fast, never for a program', (_, stamp) => {
  expect(sprung({ ...sent(), [STAMP_FIELD]: stamp }, 'plan', shownAt + DAY_MS)).toBe('too-fast')
})

it('does not take the stamp of another form', () => {
  const other = { [STAMP_FIELD]: formStamp('comment', undefined, shownAt) }
  expect(sprung(other, 'plan', shownAt + DAY_MS)).toBe('too-fast')
})

it('keeps the stamp of a refused form, so that pressing again is enough; a bad one is made anew', () => {
  const first = formStamp('plan', undefined, shownAt)
  expect(formStamp('plan', first, shownAt + 900)).toBe(first)
  expect(formStamp('plan', 'forged.stamp', shownAt)).toBe(first)
})

it('does not survive another APP_SECRET, and then asks for one more press', async () => {
  const old = sent()
  vi.resetModules()
  vi.stubEnv('APP_SECRET', 'another-secret-for-tests-of-32-characters')
  const other = await import('@/lib/forms/trap')
  expect(other.sprung(old, 'plan', shownAt + DAY_MS)).toBe('too-fast')
  vi.unstubAllEnvs()
})

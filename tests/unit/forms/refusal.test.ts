import { expect, it, vi } from 'vitest'
import { forgetRefusal, REFUSAL_HEADER, readRefusal, refuse } from '@/lib/forms/refusal'

const refused = {
  values: { name: 'न'.repeat(5000) },
  errors: [{ field: 'name', message: 'Shorter' }],
  trouble: false,
}
const headersOf = (response: Response) =>
  new Headers({ [REFUSAL_HEADER]: response.headers.get(REFUSAL_HEADER) ?? '' })

it('hands everything typed to the one rendering, by an id that says nothing', () => {
  const response = refuse('/plan', 422, refused)
  expect(response.status).toBe(422)
  expect(response.headers.get('x-nouriva-render')).toBe('/plan')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(readRefusal(headersOf(response))).toEqual(refused)
})

it('is gone once it was rendered, and after half a minute', () => {
  vi.useFakeTimers()
  const first = refuse('/plan', 422, refused)
  forgetRefusal(first.headers.get(REFUSAL_HEADER) ?? '')
  expect(readRefusal(headersOf(first))).toBeNull()
  const second = refuse('/plan', 503, refused, 30)
  expect(second.headers.get('retry-after')).toBe('30')
  vi.advanceTimersByTime(31_000)
  expect(readRefusal(headersOf(second))).toBeNull()
  vi.useRealTimers()
})

it('keeps a bounded number', () => {
  const first = refuse('/plan', 422, refused)
  for (let nth = 0; nth < 600; nth += 1) refuse('/plan', 422, refused)
  expect(readRefusal(headersOf(first))).toBeNull()
})

it('finds nothing for a stranger’s id', () => {
  expect(readRefusal(new Headers({ [REFUSAL_HEADER]: 'guess' }))).toBeNull()
  expect(readRefusal(new Headers())).toBeNull()
})

import { expect, it, vi } from 'vitest'
import { forgetRefusal, withRefusals } from '@/lib/forms/kept-refusals'
import { REFUSAL_HEADER, readRefusal, refuse } from '@/lib/forms/refusal'
import { inRequest } from '@/lib/log'

const refused = {
  values: { name: 'न'.repeat(5000) },
  errors: [{ field: 'name', message: 'Shorter' }],
  trouble: false,
}
const idOf = (response: Response) => response.headers.get(REFUSAL_HEADER) ?? ''
const headersOf = (response: Response) => new Headers({ [REFUSAL_HEADER]: idOf(response) })

it('hands everything typed to the one rendering, by an id that says nothing', () => {
  const response = refuse('/plan', 422, refused)
  expect(response.status).toBe(422)
  expect(response.headers.get('x-nouriva-render')).toBe('/plan')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(readRefusal(headersOf(response))).toEqual(refused)
})

it('is gone once it was rendered', () => {
  const response = refuse('/plan', 503, refused, 30)
  expect(response.headers.get('retry-after')).toBe('30')
  forgetRefusal(idOf(response))
  expect(readRefusal(headersOf(response))).toBeNull()
})

it('is there for as long as its request is answered, however long that takes, and not after it', async () => {
  vi.useFakeTimers()
  const response = await inRequest('r', () =>
    withRefusals('r', async () => {
      const made = refuse('/plan', 503, refused, 30)
      vi.advanceTimersByTime(3_600_000)
      expect(readRefusal(headersOf(made))).toEqual(refused)
      return made
    }),
  )
  vi.useRealTimers()
  expect(readRefusal(headersOf(response))).toBeNull()
})

it('keeps nothing for a request that is over', async () => {
  const late = await inRequest('r', async () => {
    await withRefusals('r', async () => {})
    return refuse('/plan', 422, refused)
  })
  expect(readRefusal(headersOf(late))).toBeNull()
})

it('holds a bounded number of bytes: who came first keeps theirs, and the end of a request makes room', async () => {
  const large = { ...refused, values: { text: 'a'.repeat(250_000) } }
  const answers = await inRequest('r', () =>
    withRefusals('r', async () => {
      const all = Array.from({ length: 200 }, () => refuse('/plan', 503, large, 30))
      const here = all.map((answer) => readRefusal(headersOf(answer)) !== null)
      expect(here.indexOf(false)).toBeGreaterThan(100)
      expect(here.slice(here.indexOf(false))).not.toContain(true)
      return all
    }),
  )
  for (const answer of answers) expect(readRefusal(headersOf(answer))).toBeNull()
  expect(readRefusal(headersOf(refuse('/plan', 503, large, 30)))).toEqual(large)
})

it('finds nothing for a stranger’s id', () => {
  expect(readRefusal(new Headers({ [REFUSAL_HEADER]: 'guess' }))).toBeNull()
  expect(readRefusal(new Headers())).toBeNull()
})

import { expect, it } from 'vitest'
import { retryDelay } from '@/lib/mail/retry-delay'

it('doubles the ceiling with each attempt, up to a quarter of an hour', () => {
  const ceilings = [1, 2, 3, 9, 30].map((attempts) => retryDelay(attempts, 0, () => 1))
  expect(ceilings).toEqual([4, 8, 16, 900, 900])
})

it('spreads the attempts over the whole interval, and waits at least a second', () => {
  expect(retryDelay(3, 0, () => 0)).toBe(1)
  expect(retryDelay(3, 0, () => 0.5)).toBe(8)
})

it('never asks sooner than the provider said', () => {
  expect(retryDelay(1, 60, () => 0)).toBe(60)
})

it('lets the provider park a mail for an hour at most, whatever it asks for', () => {
  for (const asked of [3_601, 86_400 * 30, 1e12, Infinity])
    expect(retryDelay(1, asked, () => 0)).toBe(3_600)
  for (const asked of [-5, Number.NaN]) expect(retryDelay(1, asked, () => 0)).toBe(1)
})

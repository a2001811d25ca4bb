import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Probes } from '@/lib/server/front/probes'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('waits for nobody when nobody asks', async () => {
  await new Probes().told()
  const probes = new Probes()
  probes.answer(true)
  vi.advanceTimersByTime(11_000)
  await probes.told()
})

it('gives its answer back', () => {
  expect(new Probes().answer(true)).toBe(true)
  expect(new Probes().answer(false)).toBe(false)
})

it('waits until somebody who asks has been told', async () => {
  vi.useRealTimers()
  const probes = new Probes()
  probes.answer(true)
  const seen = vi.fn()
  const told = probes.told().then(seen)
  await Promise.resolve()
  expect(seen).not.toHaveBeenCalled()
  probes.answer(false)
  await told
  expect(seen).toHaveBeenCalledOnce()
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Readiness } from '@/lib/health/readiness'
import { rememberReadiness } from '@/lib/health/recent-readiness'

const well: Readiness = { ready: true, text: 'ready\n' }
const ill: Readiness = { ready: false, text: 'not ready\n' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('looks once for all who ask at once, and again a second after that', async () => {
  const look = vi.fn(async () => well)
  const recent = rememberReadiness(look)
  expect(await Promise.all([recent(), recent()])).toEqual([well, well])
  vi.advanceTimersByTime(999)
  await recent()
  expect(look).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  await recent()
  expect(look).toHaveBeenCalledTimes(2)
})

it('looks each time while something is wrong', async () => {
  const look = vi.fn(async () => ill)
  const recent = rememberReadiness(look)
  await recent()
  look.mockResolvedValueOnce(well)
  expect([await recent(), await recent()]).toEqual([well, well])
  expect(look).toHaveBeenCalledTimes(2)
})

it('lets nobody wait for a second look while the first takes long', async () => {
  let answer = (_: Readiness) => {}
  const look = vi.fn(() => new Promise<Readiness>((resolve) => (answer = resolve)))
  const recent = rememberReadiness(look)
  const first = recent()
  vi.advanceTimersByTime(5_000)
  const second = recent()
  answer(ill)
  expect(await Promise.all([first, second])).toEqual([ill, ill])
  expect(look).toHaveBeenCalledTimes(1)
})

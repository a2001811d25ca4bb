import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pace } from '@/lib/mail/pace'
import type { Sender } from '@/lib/mail/sender'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const mail = { from: '', to: '', subject: '', html: '', text: '' }

function sending(most: number) {
  const at: number[] = []
  const began = performance.now()
  const send: Sender = async (key) => {
    at.push(performance.now() - began)
    return { ok: true, providerId: key }
  }
  return { at, send: pace(send, most) }
}

it('begins no more than so many in any second, whenever they are asked for', async () => {
  const { at, send } = sending(4)
  const all = [0, 0, 400, 400, 900, 900, 1_000, 1_000, 2_500].map(async (ms, nth) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return send(String(nth), mail)
  })
  await vi.runAllTimersAsync()
  await Promise.all(all)
  expect(at).toHaveLength(9)
  for (const from of at)
    expect(at.filter((one) => one >= from && one < from + 1_000).length).toBeLessThanOrEqual(4)
  expect(at.slice(0, 4)).toEqual([0, 0, 400, 400])
})

it('holds nobody up who is not too fast', async () => {
  const { at, send } = sending(4)
  for (const nth of [0, 1, 2]) await send(String(nth), mail)
  expect(at).toEqual([0, 0, 0])
})

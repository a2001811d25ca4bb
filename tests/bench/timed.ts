import { quantileOf } from './report'

export type Timed = { rate: number; p50: number; p99: number; count: number }

/** Does each thing once, so many at a time, and says how quickly. Throws with the first that fails. */
export async function timed(acts: (() => Promise<unknown>)[], atOnce: number): Promise<Timed> {
  const times: number[] = []
  const waiting = acts.values()
  const began = performance.now()
  const work = async () => {
    for (const act of waiting) {
      const start = performance.now()
      await act()
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const seconds = (performance.now() - began) / 1000
  const at = (share: number) => Number(quantileOf(times, share).toFixed(1))
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99), count: times.length }
}

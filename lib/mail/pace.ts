import type { Sender } from './sender'

const SECOND_MS = 1_000

/**
 * A sender that begins at most so many sendings in any second, in the order in which they were asked for: the
 * provider counts each second, wherever it begins, and refuses what is over its limit.
 */
export function pace(send: Sender, mostASecond: number): Sender {
  const begun: number[] = []
  let turn = Promise.resolve()
  const mayBegin = async () => {
    const oldest = begun.length < mostASecond ? undefined : begun.shift()
    const wait = oldest === undefined ? 0 : oldest + SECOND_MS - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    begun.push(performance.now())
  }
  return async (key, mail) => {
    turn = turn.then(mayBegin)
    await turn
    return send(key, mail)
  }
}

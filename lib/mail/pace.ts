import type { Sender } from './sender'

/**
 * A sender that waits for a turn before it begins a sending, one after the other in the order in which they were asked
 * for: the provider counts each second, wherever it begins, and refuses what is over its limit.
 * @param takeTurn resolves when the next may begin; a sending whose turn fails is not begun, and fails
 */
export function pace(send: Sender, takeTurn: () => Promise<void>): Sender {
  let before: Promise<void> = Promise.resolve()
  return async (key, mail) => {
    const turn = before.then(takeTurn)
    before = turn.catch(() => {})
    await turn
    return send(key, mail)
  }
}

import { setImmediate } from 'node:timers/promises'

let last: Promise<void> = Promise.resolve()

/**
 * Waits for a turn of the event loop that nobody else who waits here gets: what fails for many in the same moment,
 * such as posts to a locked database, is rendered with others' requests in between.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => setImmediate())
  return last
}

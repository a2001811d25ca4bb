import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Fewer processes wait for a core than there are. */
const QUIET = 2
const LONGEST_MS = 60_000
const LOOK_MS = 2_000

const load = () => os.loadavg()[0] ?? 0

/** What came of times: problems, if they are judged, and a word on whether they are. */
export type Judged = { problems: string[]; told: string }

/** A figure, and the most that it may be. */
type Due = Record<string, [seen: number, most: number]>

/**
 * Times are judged only on a machine that had nothing else to do when a row began: elsewhere they are told. Waits up to
 * a minute for what the row before it has left behind.
 * @returns what judges them
 */
export async function judgeOfTimes(): Promise<(due: Due) => Judged> {
  const giveUp = Date.now() + LONGEST_MS
  while (load() >= QUIET && Date.now() < giveUp) await sleep(LOOK_MS)
  const found = load()
  const quiet = found < QUIET
  return (due) => ({
    told: `times ${quiet ? '' : 'not '}judged (load ${found.toFixed(1)} at the start)`,
    problems: Object.entries(due)
      .filter(([, [seen, most]]) => quiet && seen > most)
      .map(([what, [seen, most]]) => `${what}: ${seen}, more than ${most}`),
  })
}

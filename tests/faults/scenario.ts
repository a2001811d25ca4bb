import type { Stage } from './stage'

/** What a scenario saw. Every problem is a failure; figures that depend on the machine stand in `seen` alone. */
export type Seen = {
  counts: string
  seen: string
  problems: string[]
  /** Why it could not be played on this machine: it is no success then, and no failure. */
  notRun?: string
}

export const notHere = (notRun: string): Seen => ({ counts: '', seen: '', problems: [], notRun })

/** One row of the goals: what is done to the site, and what has to hold. */
export type Scenario = {
  row: number
  what: string
  pass: string
  run(stage: Stage): Promise<Seen>
}

/** A problem for each figure that is not what it has to be. */
export const differences = (figures: Record<string, [seen: unknown, due: unknown]>): string[] =>
  Object.entries(figures)
    .filter(([, [seen, due]]) => JSON.stringify(seen) !== JSON.stringify(due))
    .map(([what, [seen, due]]) => `${what}: ${JSON.stringify(seen)}, not ${JSON.stringify(due)}`)

/** The value below which a share of the figures lies, rounded. */
export function quantile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/** How often each thing was seen, in words: `303 ×12, 503 ×1`. */
export function tallied(things: readonly unknown[]): string {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(String(thing), (counts.get(String(thing)) ?? 0) + 1)
  return [...counts].map(([thing, count]) => `${thing} ×${count}`).join(', ')
}

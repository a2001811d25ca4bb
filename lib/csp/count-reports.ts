import { log } from '@/lib/log'
import type { CspReport } from './read-reports'

const PAUSE_MS = 60_000
/** Policies have fewer rules. */
const MOST_DIRECTIVES = 40

type Count = { total: number; unsaid: number; saidAt: number }
const counts = new Map<string, Count>()

/**
 * Counts reports by the rule that was broken, and logs the count: the first at once, then at most one line a
 * minute for each rule, so that a flood of reports makes no flood of lines.
 */
export function countReports(reports: CspReport[], now = Date.now()): void {
  for (const { directive } of reports) {
    const count = counts.get(directive) ?? { total: 0, unsaid: 0, saidAt: -PAUSE_MS }
    if (!counts.has(directive) && counts.size >= MOST_DIRECTIVES) continue
    counts.set(directive, count)
    count.total += 1
    count.unsaid += 1
    if (now - count.saidAt < PAUSE_MS) continue
    log.warn('csp.reported', { outcome: directive, count: count.unsaid })
    Object.assign(count, { unsaid: 0, saidAt: now })
  }
}

/** How many reports this process has had since it started, by the rule that was broken. */
export const reportCounts = (): ReadonlyMap<string, number> =>
  new Map([...counts].map(([directive, { total }]) => [directive, total]))

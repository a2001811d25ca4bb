import { log } from '@/lib/log'
import { processMetrics } from '@/lib/metrics/process-metrics'
import type { CspReport } from './read-reports'

const PAUSE_MS = 60_000
type Count = { unsaid: number; saidAt: number }
const counts = new Map<string, Count>()

/**
 * Counts reports by the rule that was broken, and logs the count: the first at once, then at most one line a
 * minute for each rule, so that a flood of reports makes no flood of lines.
 */
export function countReports(reports: CspReport[], now = Date.now()): void {
  for (const { directive } of reports) {
    const count = counts.get(directive) ?? { unsaid: 0, saidAt: -PAUSE_MS }
    counts.set(directive, count)
    processMetrics().reports.add({ directive })
    count.unsaid += 1
    if (now - count.saidAt < PAUSE_MS) continue
    log.warn('csp.reported', { outcome: directive, count: count.unsaid })
    Object.assign(count, { unsaid: 0, saidAt: now })
  }
}

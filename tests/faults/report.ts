import { table } from '@/tests/bench/report'
import type { Scenario, Seen } from './scenario'

export type Result = Omit<Scenario, 'run'> & Seen & { seconds: number }

const cell = (text: string) => text.replaceAll('|', '/').replaceAll('\n', ' ')

/** The table at the end of a run: one line a row. */
export const report = (results: Result[]): string =>
  table(
    ['row', 'what was done', 'counts', 'has to hold', 'seen', 'result', 'seconds'],
    results.map(({ row, what, counts, pass, seen, problems, notRun, seconds }) =>
      [
        String(row),
        what,
        counts,
        pass,
        seen,
        notRun
          ? `not run: ${notRun}`
          : problems.length > 0
            ? `${problems.length} problems`
            : 'holds',
        String(seconds),
      ].map(cell),
    ),
  )

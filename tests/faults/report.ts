import fs from 'node:fs/promises'
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

const DOCUMENT = 'docs/operations.md'

/**
 * Puts the rows that were played into the table of docs/operations.md; those of other runs stay as they are.
 * @param scale how much was played, as it stands in the table
 */
export async function writeReport(results: Result[], scale: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  let text = await fs.readFile(DOCUMENT, 'utf8')
  for (const { row, what, counts, pass, seen, problems, notRun } of results) {
    const result = notRun ? `not run: ${notRun}` : problems.length > 0 ? 'fails' : 'holds'
    const cells = [String(row), what, pass, `${scale}: ${counts}`, seen, `${result}, ${day}`]
    const line = `| ${cells.map(cell).join(' | ')} |`
    const before = new RegExp(`^\\| ${row} \\|.*$`, 'm')
    if (!before.test(text)) throw new Error(`${DOCUMENT} has no line for row ${row}`)
    text = text.replace(before, () => line)
  }
  await fs.writeFile(DOCUMENT, text)
}

import fs from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isSiteFresh } from '@/lib/server/prepare/site-stamp'
import { buildEverything } from '@/tests/site/build-everything'
import { type Result, report, writeReport } from './report'
import type { Seen } from './scenario'
import { scenarios } from './scenarios'
import { runFolder } from './settings'
import { openTheatre } from './stage'

/**
 * `npm run test:faults -- [rows] [--full] [--write] [--logs <folder>]`: breaks things on purpose and looks at what is left. Ends
 * with a table, and with 1 if anything that had to hold did not. `--write` puts what was seen into docs/operations.md. `--logs`
 * names a folder that another run has left, for row 30 to search too; it may be given several times.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    logs: { type: 'string', multiple: true, default: [] },
  },
})
const rows = positionals.map(Number)
const unknown = rows.filter((row) => !scenarios.some((scenario) => scenario.row === row))
if (unknown.length > 0) throw new Error(`no such row: ${positionals.join(' ')}`)
const scale = values.full ? 'full' : 'tenth'
const wanted = scenarios.filter(({ row }) => rows.length === 0 || rows.includes(row))
if (!(await isSiteFresh())) await buildEverything()
const theatre = openTheatre(scale, values.logs)
const results: Result[] = []

for (const { run, ...scenario } of wanted) {
  const began = Date.now()
  process.stdout.write(`row ${scenario.row}: ${scenario.what} ...\n`)
  const seen: Seen = await run(theatre.stageFor(scenario.row)).catch((error: Error) => ({
    counts: '',
    seen: 'broke off',
    problems: [error.stack ?? error.message],
  }))
  await theatre.clear().catch((error: Error) => seen.problems.push(`not closed: ${error.message}`))
  if (seen.notRun) theatre.leaveOut(scenario.row)
  const seconds = Math.round((Date.now() - began) / 1000)
  results.push({ ...scenario, ...seen, seconds })
  if (values.write) await writeReport(results.slice(-1), scale)
  for (const problem of seen.problems.slice(0, 20)) process.stdout.write(`  PROBLEM ${problem}\n`)
  process.stdout.write(`  ${seen.counts}; ${seen.seen}; ${seconds} s\n`)
}
await theatre.close()
process.stdout.write(`\n${report(results)}\n\nledgers and logs: ${runFolder}\n`)
await fs.writeFile(`${runFolder}/results.json`, JSON.stringify(results, null, 2))
process.exit(results.some(({ problems }) => problems.length > 0) ? 1 : 0)

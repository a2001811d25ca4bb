import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildEverything } from '@/tests/site/build-everything'
import { removeData, runSite } from '@/tests/site/run-site'
import { startBenchServer } from './bench-server'
import { machineLine, medianOf, table, writeSection } from './report'

/**
 * Measures how long a start takes once everything is built: the whole site, and the web process by itself.
 * `npm run bench start 1` does each once instead of five times.
 */
export async function benchStart(): Promise<void> {
  const times = Number(process.argv[3]) || 5
  const loadBefore = os.loadavg()[0] ?? 0
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
  await buildEverything()
  const wholes: number[] = []
  const webs: number[] = []
  try {
    // The first start makes a database and publishes.
    await (await runSite({ DATA_DIR: folder })).stop()
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      const site = await runSite({ DATA_DIR: folder })
      wholes.push(performance.now() - began)
      await site.stop()
      const again = performance.now()
      const web = await startBenchServer(folder)
      webs.push(performance.now() - again)
      await web.stop()
    }
  } finally {
    await removeData(folder)
  }
  const text = report(wholes, webs, [loadBefore, os.loadavg()[0] ?? 0])
  process.stdout.write(`${text}\n\nWritten to ${await writeSection('start', text)}.\n`)
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

function report(wholes: number[], webs: number[], loads: number[]): string {
  const row = (name: string, times: number[]) => [
    name,
    seconds(medianOf(times)),
    seconds(Math.max(...times)),
  ]
  return `## Start

Written by \`npm run bench start\`. ${machineLine(loads)} Figures are worth something only where the load before was near nothing.

Of ${wholes.length} starts of a site that is built and has a database already, until \`/readyz\` says so; and of the web process by itself, which is
what follows the database, until it serves.

${table(
  ['start', 'median', 'longest'],
  [row('`npm start` until `/readyz`', wholes), row('the web process', webs)],
)}`
}

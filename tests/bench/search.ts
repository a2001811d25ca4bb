import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { collect } from './collect'

/**
 * Measures the search at several sizes: npm run bench search 1000 5000
 * A search is everything that /search does before it renders: reading the query, ranking, and the
 * passages of the articles shown, read from disk. Memory is what is held after garbage collection.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const QUERIES = 700
const say = (line: string) => process.stdout.write(`${line}\n`)

process.env.DATA_DIR = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
const [{ publishSynthetic }, { searchArticles }, { queries }] = await Promise.all([
  import('./publish-synthetic'),
  import('@/lib/content/search/search'),
  import('./queries'),
])

for (const size of sizes.length > 0 ? sizes : [1000, 5000]) {
  const published = await publishSynthetic(size, process.env.DATA_DIR)
  const before = collect()
  const [first = '', ...asked] = queries(QUERIES)
  const opening = await time(() => searchArticles(first))
  const samples: Sample[] = []
  for (const query of asked) samples.push(await time(() => searchArticles(query)))
  say(`${size} articles: index of ${mb(published.indexBytes)} packed in ${ms(published.packingMs)}`)
  say(`  first search after a publication ${ms(opening.wall)}`)
  for (const kind of ['wall', 'cpu'] as const) say(`  ${kind} of ${describe(samples, kind)}`)
  say(`  memory held by the index, the list and 200 documents ${mb(collect() - before)}`)
}
await fs.rm(process.env.DATA_DIR, { recursive: true })

type Sample = { wall: number; cpu: number }

/** Time that passed, and processor time: on a busy machine only the second tells what the search costs. */
async function time(act: () => Promise<unknown>): Promise<Sample> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

function describe(samples: Sample[], kind: keyof Sample): string {
  const sorted = samples.map((sample) => sample[kind]).sort((a, b) => a - b)
  const at = (share: number) => ms(sorted[Math.floor(sorted.length * share)] ?? 0)
  return `${sorted.length} searches: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`
}

function ms(duration: number): string {
  return `${duration.toFixed(1)} ms`
}

function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}

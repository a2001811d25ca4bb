import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { collect } from './collect'

/**
 * Measures the search at several sizes: node --import tsx tests/bench/search.ts 1000 5000
 * A search is everything that /search does before it renders: reading the query, ranking, and the
 * passages of the articles shown, read from disk. Memory is what is held after garbage collection.
 */
const sizes = process.argv.slice(2).map(Number)
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
  const took: number[] = []
  const [first = '', ...asked] = queries(QUERIES)
  const opening = await time(() => searchArticles(first))
  let nothing = 0
  for (const query of asked) {
    took.push(
      await time(async () => {
        if ((await searchArticles(query)).total === 0) nothing += 1
      }),
    )
  }
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  say(
    `${size} articles: index ${mb(published.indexBytes)} MB, packed in ${published.packingMs.toFixed(0)} ms; ` +
      `first search after a publication ${opening.toFixed(0)} ms; ` +
      `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms of ${took.length} (${nothing} without a result); ` +
      `memory held ${mb(collect() - before)} MB`,
  )
}
await fs.rm(process.env.DATA_DIR, { recursive: true })

async function time(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

function mb(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}

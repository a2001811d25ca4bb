import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { collect } from './collect'
import { machineLine, quantileOf, table, writeSection } from './report'

const QUERIES = 700
const USUAL_SIZES = [1000, 5000]

type Sample = { wall: number; cpu: number }
type Measured = { size: number; packed: string; opening: Sample; samples: Sample[]; held: number }

/**
 * `npm run bench search 1000 5000`: the search at several sizes. A search is everything that /search does before it
 * renders: reading the query, ranking, and the passages of the articles shown, read from disk.
 */
export async function benchSearch(): Promise<void> {
  const asked = process.argv.slice(3).map(Number).filter(Boolean)
  const before = os.loadavg()[0] as number
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
  process.env.DATA_DIR = folder
  const measured: Measured[] = []
  try {
    for (const size of asked.length > 0 ? asked : USUAL_SIZES)
      measured.push(await measure(size, folder))
  } finally {
    await fs.rm(folder, { recursive: true })
  }
  const text = report(measured, [before, os.loadavg()[0] as number])
  process.stdout.write(`${text}\n\nWritten to ${await writeSection('search', text)}.\n`)
}

async function measure(size: number, folder: string): Promise<Measured> {
  const [{ publishSynthetic }, { searchArticles }, { queries }] = await Promise.all([
    import('./publish-synthetic'),
    import('@/lib/content/search/search'),
    import('./queries'),
  ])
  const { indexBytes, packingMs } = await publishSynthetic(size, folder)
  const held = collect()
  const [first = '', ...others] = queries(QUERIES)
  const opening = await time(() => searchArticles(first))
  const samples: Sample[] = []
  for (const query of others) samples.push(await time(() => searchArticles(query)))
  const packed = `${mb(indexBytes)} in ${ms(packingMs)}`
  return { size, packed, opening, samples, held: collect() - held }
}

/** Time that passed, and processor time: on a busy machine only the second tells what the search costs. */
async function time(act: () => Promise<unknown>): Promise<Sample> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

function report(measured: Measured[], loads: number[]): string {
  const each = (name: string, tell: (one: Measured) => string) => [name, ...measured.map(tell)]
  const heads = measured.map(({ size }) => size.toLocaleString('en'))
  return `## Search

Written by \`npm run bench search\`. ${machineLine(loads)}

Synthetic articles, ${QUERIES - 1} searches one after the other, of one word and several, with slips and without. A search is all that \`/search\` does before it
renders. Memory is what is held after a clean-up: the index, the list and up to 200 articles.

${table(
  ['articles', ...heads],
  [
    each('index, packed at publication', ({ packed }) => packed),
    each('first search after a publication', ({ opening }) => ms(opening.wall)),
    each('p50', ({ samples }) => ms(at(samples, 'wall', 0.5))),
    each('p95', ({ samples }) => ms(at(samples, 'wall', 0.95))),
    each('p99', ({ samples }) => ms(at(samples, 'wall', 0.99))),
    each('p99 of processor time', ({ samples }) => ms(at(samples, 'cpu', 0.99))),
    each('memory', ({ held }) => mb(held)),
  ],
)}`
}

const at = (samples: Sample[], kind: keyof Sample, share: number) =>
  quantileOf(
    samples.map((sample) => sample[kind]),
    share,
  )

const ms = (duration: number) => `${duration.toFixed(1)} ms`

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`

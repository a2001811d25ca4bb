import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildEverything } from '@/tests/site/build-everything'
import { type ContentFigures, measureContent } from './measure-content'
import { writeSection } from './report'

const SIZES = [100, 1_000, 5_000]

/** Measures publishing and reading at several sizes. Sizes may be given instead: `npm run bench content 100`. */
export async function benchContent(): Promise<void> {
  const given = process.argv.slice(3).map(Number).filter(Boolean)
  const loadBefore = os.loadavg()[0] as number
  const buildSeconds = await buildEverything()
  const all: ContentFigures[] = []
  for (const articles of given.length > 0 ? given : SIZES) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
    try {
      all.push(await measureContent(articles, folder))
      process.stdout.write(`${tableOf(all)}\n\n`)
    } finally {
      await fs.rm(folder, { recursive: true, force: true })
    }
  }
  const text = report(all, buildSeconds, [loadBefore, os.loadavg()[0] as number])
  await writeSection('content', text)
  process.stdout.write(`next build: ${buildSeconds.toFixed(1)} s. Written to docs/benchmarks.md.\n`)
}

const rows: [string, (figures: ContentFigures) => string][] = [
  ['cold compilation', (f) => `${f.compileSeconds.toFixed(1)} s`],
  ['of one article', (f) => `${((f.compileSeconds * 1000) / f.articles).toFixed(1)} ms`],
  ['cold publication, with the pictures for other sites', (f) => `${f.coldSeconds.toFixed(1)} s`],
  ['publication of one edit', (f) => `${f.editSeconds.toFixed(1)} s`],
  ['highest memory of the process that publishes it', (f) => `${f.publishMb} MB`],
  ['from the edit to a running server that shows it', (f) => `${f.liveSeconds.toFixed(1)} s`],
  ['first request of a new server, one article', (f) => `${f.firstMs.toFixed(0)} ms`],
  ['the same article again (median of 9)', (f) => `${f.cachedMs.toFixed(0)} ms`],
  ['`/articles` (median of 3)', (f) => `${f.listMs.toFixed(0)} ms`],
  ['memory of the server, after up to 300 articles', (f) => `${f.memoryMb} MB`],
  ['its highest', (f) => `${f.memoryPeakMb} MB`],
]

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

function tableOf(all: ContentFigures[]): string {
  const head = ['articles', ...all.map((f) => f.articles.toLocaleString('en'))]
  const body = rows.map(([name, show]) => [name, ...all.map(show)])
  return [head, head.map((_, i) => (i ? '---:' : '---')), ...body].map(line).join('\n')
}

function report(all: ContentFigures[], buildSeconds: number, load: number[]): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  const machine = `${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const day = new Date().toISOString().slice(0, 10)
  return `## Content

Written by \`npm run bench content\`; nothing here was typed by hand. Synthetic articles have about 930 words,
eight sections, claims, sources, lists, tables, a box and a drawing of 10 KB each, the same ones each time (\`tests/bench/synthetic-content.ts\`).

Measured ${day} at ${commit} on ${machine}. Load average of the machine before and after: ${load.map((l) => l.toFixed(1)).join(' and ')};
above the number of cores other work slowed the figures down. Times of publications include the start of Node.

${tableOf(all)}

\`next build\`: ${buildSeconds.toFixed(1)} s. It reads no content, so the number of articles does not change it.
`
}

import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '@/tests/browser/chromium'
import { machineLine, table, writeSection } from './report'

const USUAL_ROUNDS = 3
const RUN_MS = 120_000
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What of Lighthouse's report is read. */
type Report = {
  lighthouseVersion: string
  categories: Record<string, { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}
type Row = { path: string; scores: string; lcp: number; lcps: number[]; tbt: number; cls: number }

/**
 * `npm run bench lighthouse <folder> <address> [rounds]`: Lighthouse for phones, as it is by default, over all pages of
 * the sitemap of a running site. Lighthouse is no part of this project: `<folder>` is where `npm install
 * lighthouse@12` was run. Of the rounds of a page the one with the middle LCP counts.
 */
export async function benchLighthouse(): Promise<void> {
  const [folder, address, asked] = process.argv.slice(3)
  const rounds = Number(asked) || USUAL_ROUNDS
  if (!folder || !address)
    throw new Error('npm run bench lighthouse <folder with node_modules/lighthouse> <address>')
  const before = os.loadavg()[0] as number
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url as string).pathname,
  )
  const rows: Row[] = []
  let version = ''
  for (const page of paths) {
    // The second answer is kept and compressed well, as most readers get it.
    for (let ask = 0; ask < 3; ask += 1) await (await fetch(address + page)).arrayBuffer()
    const reports: Report[] = []
    for (let round = 0; round < rounds; round += 1)
      reports.push(await audit(folder, address + page))
    version = reports[0]?.lighthouseVersion ?? ''
    rows.push(rowOf(page, reports))
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`)
  }
  const text = written(rows, version, rounds, [before, os.loadavg()[0] as number])
  process.stdout.write(`${text}\n\nWritten to ${await writeSection('lighthouse', text)}.\n`)
}

async function audit(folder: string, url: string): Promise<Report> {
  const { executablePath, env } = await findChromium()
  const output = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-lh-')), 'report.json')
  const flags = '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage'
  const cli = path.join(folder, 'node_modules/lighthouse/cli/index.js')
  try {
    const options = [url, '--quiet', '--output=json', `--output-path=${output}`, flags]
    await promisify(execFile)(process.execPath, [cli, ...options], {
      timeout: RUN_MS,
      env: { ...process.env, ...env, CHROME_PATH: executablePath },
    })
    return JSON.parse(await fs.readFile(output, 'utf8'))
  } finally {
    await fs.rm(path.dirname(output), { recursive: true, force: true })
  }
}

const figure = (report: Report, audit: string) => report.audits[audit]?.numericValue ?? Number.NaN

function rowOf(page: string, reports: Report[]): Row {
  const lcpOf = (report: Report) => figure(report, 'largest-contentful-paint')
  const ordered = [...reports].sort((a, b) => lcpOf(a) - lcpOf(b))
  const middle = ordered[Math.floor(ordered.length / 2)] as Report
  const scores = CATEGORIES.map((name) => Math.round((middle.categories[name]?.score ?? 0) * 100))
  return {
    path: page,
    scores: scores.join(' / '),
    lcp: lcpOf(middle),
    lcps: ordered.map(lcpOf),
    tbt: figure(middle, 'total-blocking-time'),
    cls: Math.max(...reports.map((report) => figure(report, 'cumulative-layout-shift'))),
  }
}

function written(rows: Row[], version: string, rounds: number, loads: number[]): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2)
  const cells = rows.map(({ path: page, scores, lcp, lcps, tbt, cls }) => [
    `\`${page}\``,
    scores,
    `${seconds(lcp)} s`,
    `${seconds(Math.min(...lcps))} to ${seconds(Math.max(...lcps))}`,
    `${Math.round(tbt)} ms`,
    cls.toFixed(4),
  ])
  return `## Lighthouse

Written by \`npm run bench lighthouse\`. Lighthouse ${version} for phones with its default, simulated throttling, over every page of the
sitemap; runs of each: ${rounds}, the one with the middle LCP shown, of layout shift (CLS) the highest. ${machineLine(loads)} It
multiplies the time that its browser computes by four: a busy machine makes every figure worse, blocking time (TBT) first.

${table(['page', 'performance / accessibility / best practices / SEO', 'LCP', 'of its runs', 'TBT', 'CLS'], cells)}`
}

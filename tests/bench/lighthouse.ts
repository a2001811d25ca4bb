import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findChromium } from '@/tests/browser/chromium'
import { machineLine, table, writeSection } from './report'

const USUAL_ROUNDS = 5
const RUN_MS = 120_000
/** An answer is rendered anew after 30 s; one that is younger than this is not while its page loads, which takes 4 s. */
const YOUNG_S = 24
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
  let unmeasured = 0
  for (const page of paths) {
    const reports: Report[] = []
    for (let round = 0; round < rounds; round += 1) {
      await warm(address + page)
      reports.push(await audit(folder, address + page, round === 0))
    }
    version = reports[0]?.lighthouseVersion ?? ''
    unmeasured += reports.filter((one) => figure(one, 'network-server-latency') === 0).length
    rows.push(rowOf(page, reports))
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`)
  }
  const loads = [before, os.loadavg()[0] as number]
  const text = written(rows, { version, rounds, unmeasured, loads })
  process.stdout.write(`${text}\n\nWritten to ${await writeSection('lighthouse', text)}.\n`)
}

/** Asks until the answer is a kept and a young one, compressed well, as most readers get it. */
async function warm(url: string): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    if (asked > 2 && Number(answer.headers.get('age')) < YOUNG_S) return
    await sleep(200)
  }
}

/** What is not about speed is the same each time, and asked for once. */
async function audit(folder: string, url: string, all: boolean): Promise<Report> {
  const { executablePath, env } = await findChromium()
  const output = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-lh-')), 'report.json')
  const flags = '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage'
  const cli = path.join(folder, 'node_modules/lighthouse/cli/index.js')
  try {
    const categories = all ? CATEGORIES : ['performance']
    const only = `--only-categories=${categories.join(',')}`
    const options = [url, '--quiet', only, '--output=json', `--output-path=${output}`, flags]
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
  const scores = CATEGORIES.map((name) => {
    const score = (middle.categories[name] ?? reports[0]?.categories[name])?.score
    return Math.round((score ?? 0) * 100)
  })
  return {
    path: page,
    scores: scores.join(' / '),
    lcp: lcpOf(middle),
    lcps: ordered.map(lcpOf),
    tbt: figure(middle, 'total-blocking-time'),
    cls: Math.max(...reports.map((report) => figure(report, 'cumulative-layout-shift'))),
  }
}

type About = { version: string; rounds: number; unmeasured: number; loads: number[] }

function written(rows: Row[], { version, rounds, unmeasured, loads }: About): string {
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
In ${unmeasured} of ${rounds * rows.length} runs it found no time between question and answer, and counts 30 ms for each of two answers instead (60 ms of LCP).

${table(['page', 'performance / accessibility / best practices / SEO', 'LCP', 'of its runs', 'TBT', 'CLS'], cells)}`
}

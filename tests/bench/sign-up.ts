import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { bringUp } from '@/lib/server/database/bring-up'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'
import { buildSite } from '@/lib/server/prepare/site'
import { publishInto } from './publish-into'
import { machineLine, medianOf, table, writeSection } from './report'
import { CLIENT_CORE, onCore, SERVER_CORE, secrets, startOurs } from './servers'
import type { Timed } from './timed'

const ROUNDS = 3
const CLIENTS = 16
const WARM = 300

const way = {
  http: 'over HTTP, the whole answer',
  inside: 'the same use case called in process',
  statement: 'one SQL statement of the same rows',
}
type Way = keyof typeof way
const ways = Object.keys(way) as Way[]

/**
 * Measures sign-ups: the funnel's last POST with a visitor's sealed journey, beside the use case that it calls
 * and the bare statement, in rounds that do each in turn. `npm run bench sign-up 500` sends 500 in each round.
 */
export async function benchSignUp(): Promise<void> {
  const count = Number(process.argv[3]) || 3000
  const loadBefore = os.loadavg()[0] ?? 0
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
  await buildSite()
  publishInto(folder)
  const database = await startEmbedded({ dataDir: folder })
  const environment = { ...secrets, DATABASE_URL: database.url, DATA_DIR: folder }
  Object.assign(process.env, environment)
  try {
    await bringUp(database.url)
    const server = await startOurs(folder, {
      ...environment,
      UNLIMITED_NETWORKS: '127.0.0.0/8, ::1',
    })
    try {
      const { preparePosts } = await import('./sign-up-work')
      const file = path.join(folder, 'posts.json')
      const asked = [`${count}`, `${CLIENTS}`, `${WARM}`]
      const acts: Record<Way, () => Promise<Timed>> = {
        http: async () => {
          await preparePosts(count + WARM, file)
          return run(CLIENT_CORE, 'sign-up-client', [server.url, file, `${CLIENTS}`, `${WARM}`])
        },
        inside: () => run(SERVER_CORE, 'sign-up-use-case', asked),
        statement: () => run(SERVER_CORE, 'sign-up-statement', asked),
      }
      const found: Record<Way, Timed[]> = { http: [], inside: [], statement: [] }
      for (let round = 0; round < ROUNDS; round += 1)
        for (const name of ways) found[name].push(await acts[name]())
      const ledger = await readLedger(ROUNDS * (count + WARM))
      const text = report(found, ledger, [loadBefore, os.loadavg()[0] ?? 0], count)
      process.stdout.write(`${text}\n\nWritten to ${await writeSection('sign-up', text)}.\n`)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    await fs.rm(database.folder, { recursive: true, force: true })
    await fs.rm(folder, { recursive: true, force: true })
  }
}

async function run(core: string, name: string, args: string[]): Promise<Timed> {
  const script = [process.execPath, '--import', 'tsx', `tests/bench/${name}.ts`, ...args]
  const [command = '', ...rest] = onCore(core, script)
  const { stdout } = await promisify(execFile)(command, rest, { env: process.env })
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')))
}

/** What the database holds of all that was answered: each of the three ways wrote as many. */
async function readLedger(each: number): Promise<string> {
  const { db } = await import('@/lib/db')
  const [row] = await db().$queryRaw<Record<string, bigint>[]>`
    SELECT (SELECT count(*) FROM leads) leads, (SELECT count(*) FROM plan_requests) requests,
      (SELECT count(*) FROM outbox_mails) mails, (SELECT count(*) FROM pgboss.job WHERE name = 'mail') jobs`
  await db().$disconnect()
  const counts = Object.entries(row ?? {}).map(([name, held]) => [name, Number(held)] as const)
  const wrong = counts.filter(([, held]) => held !== each * ways.length)
  if (wrong.length > 0) throw new Error(`${each * ways.length} were answered: ${wrong}`)
  return `${(each * ways.length).toLocaleString('en-GB')} were answered, and the database holds as many leads, requests, mails and jobs.`
}

function report(found: Record<Way, Timed[]>, ledger: string, loads: number[], count: number) {
  const rows = ways.map((name) => {
    const median = (of: keyof Timed) => medianOf(found[name].map((one) => one[of]))
    const ratios = found[name].map(({ rate }, round) => (found.http[round]?.rate ?? 0) / rate)
    const [rate, p50, p99] = [median('rate'), median('p50'), median('p99')]
    return [
      way[name],
      `${Math.round(rate)}`,
      `${p50} ms`,
      `${p99} ms`,
      medianOf(ratios).toPrecision(2),
    ]
  })
  return `## Sign-ups

Written by \`npm run bench sign-up\`. ${machineLine(loads)} Figures are worth something only where the load before was near nothing.

${CLIENTS} clients with connections kept, ${ROUNDS} rounds of ${count} sign-ups each way, every one of another address; server, or what stands in its place, on
one core, client on the other, the database on both. A sign-up is the last POST of the funnel: the visitor's sealed cookie with all answers
is made before the clock starts. ${ledger}

${table(['sign-ups', 'a second', 'p50', 'p99', 'HTTP is … of it'], rows)}`
}

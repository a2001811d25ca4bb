import os from 'node:os'
import path from 'node:path'
import { onOwnSite } from './on-own-site'
import { machineLine, medianOf, table, writeSection } from './report'
import { CLIENT_CORE, SERVER_CORE, startOurs } from './servers'
import { runSignUp } from './sign-up-run'
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
  await onOwnSite(async ({ folder, environment }) => {
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
          const from = [server.url, file, `${CLIENTS}`, `${WARM}`]
          return runSignUp(CLIENT_CORE, 'sign-up-client', from)
        },
        inside: () => runSignUp(SERVER_CORE, 'sign-up-use-case', asked),
        statement: () => runSignUp(SERVER_CORE, 'sign-up-statement', asked),
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
  })
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

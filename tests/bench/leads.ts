import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bringUp } from '@/lib/server/database/bring-up'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'
import { generateClient } from '@/lib/server/prepare/client'
import { machineLine, table, writeSection } from './report'

export const LEADS = 100_000
const TIMES = 15

export const benchLeads = (): Promise<void> => withOwnDatabase(measure)

/** Gives work a database of its own for as long as it lasts. @param work gets its address */
export async function withOwnDatabase(work: (url: string) => Promise<void>): Promise<void> {
  await generateClient()
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-'))
  const server = await startEmbedded({ dataDir })
  try {
    await bringUp(server.url)
    process.env.DATABASE_URL = server.url
    process.env.DATA_DIR = dataDir
    process.env.APP_SECRET = randomBytes(32).toString('base64url')
    process.env.DATA_KEY = randomBytes(32).toString('hex')
    await work(server.url)
  } finally {
    await server.stop()
    await fs.rm(server.folder, { recursive: true, force: true })
    await fs.rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(): Promise<void> {
  const [{ db }, { listLeads }, { countWaiting }, { exportLeads }, { goalMark }] =
    await Promise.all([
      import('@/lib/db'),
      import('@/lib/owner/leads/list-leads'),
      import('@/lib/owner/leads/count-waiting'),
      import('@/lib/owner/leads/export-leads'),
      import('@/lib/plan/goal-marks'),
    ])
  const before = os.loadavg()[0] ?? 0
  await fill(goalMark('clearer-skin'))
  const deep = `c${Date.now() - 350 * 24 * 3600_000}.00000000-0000-4000-8000-000000000000`
  const asked = {
    'first page': () => listLeads({}),
    'a page far down': () => listLeads({ after: deep }),
    'status “Plan sent”': () => listLeads({ status: 'plan_sent' }),
    'due by today': () => listLeads({ status: 'due' }),
    'a goal': () => listLeads({ goal: 'clearer-skin' }),
    'one month': () => listLeads({ from: '2026-01-01', to: '2026-01-31' }),
    'search for a rare name': () => listLeads({ q: 'Person 77123' }),
    'search for a frequent name': () => listLeads({ q: 'Person' }),
    'search for nobody': () => listLeads({ q: 'nobody-like-this' }),
    'search for two letters that nobody has': () => listLeads({ q: 'zq' }),
    'search for what some thousand have': () => listLeads({ q: '77' }),
    'search and goal and status': () =>
      listLeads({ q: '771', goal: 'clearer-skin', status: 'new' }),
    'who waits, on the first page of the desk': () => countWaiting(),
  }
  const rows: string[][] = []
  for (const [what, act] of Object.entries(asked)) rows.push([what, ...(await timesOf(act))])
  const began = performance.now()
  let bytes = 0
  for await (const chunk of await exportLeads({}, false)) bytes += chunk.length
  const took = ((performance.now() - began) / 1000).toFixed(1)
  await db().$disconnect()
  const text = `## The list of requests

Written by \`npm run bench leads\`. ${LEADS.toLocaleString('en-GB')} leads, 1,000 of which wait, with a request each; every
figure is the whole use case with a warm cache, of ${TIMES} times.

${machineLine([before, os.loadavg()[0] ?? 0])}

${table(['asked for', 'median', 'slowest'], rows)}

All of them as a table (\`/owner/leads.csv\`): ${took} s, ${(bytes / 2 ** 20).toFixed(0)} MB.`
  process.stdout.write(`${text}\n`)
  await writeSection('leads', text)
}

async function timesOf(act: () => Promise<unknown>): Promise<string[]> {
  await act()
  const times: number[] = []
  for (let nth = 0; nth < TIMES; nth += 1) {
    const began = performance.now()
    await act()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const ms = (time = 0) => `${time.toFixed(1)} ms`
  return [ms(times[Math.floor(TIMES / 2)]), ms(times.at(-1))]
}

/** Leads of two years; one in ten closed, one in a hundred waiting, a third with the goal. */
export async function fill(mark: string): Promise<void> {
  const { db } = await import('@/lib/db')
  const STEP = 10_000
  for (let from = 0; from < LEADS; from += STEP) {
    await db().$executeRaw`
      INSERT INTO leads (id, address, created_at, confirmed_at, waiting_since, status, next_on)
      SELECT gen_random_uuid(), 'person.' || n || '@example.com', at, at,
        CASE WHEN n % 100 = 0 THEN at END,
        (ARRAY['new', 'contacted', 'plan_sent', 'follow_up', 'closed'])[1 + n % 5]::lead_status,
        CASE WHEN n % 50 = 0 THEN (at + interval '400 days')::date END
      FROM (SELECT n, now() - n * interval '10 minutes' AS at
        FROM generate_series(${from}::int, ${from + STEP - 1}::int) n) s`
  }
  for (let part = 0; part < 10; part += 1)
    await db().$executeRaw`
      INSERT INTO plan_requests (id, lead_id, submission_key, name, adult, goal_marks, created_at, confirmed_at)
      SELECT gen_random_uuid(), id, decode(md5(address), 'hex'), initcap(replace(split_part(address, '@', 1), '.', ' ')),
        true, CASE WHEN hashtext(address) % 3 = 0 THEN ARRAY[${mark}] ELSE '{}' END, created_at, created_at
      FROM leads WHERE abs(hashtext(address)) % 10 = ${part}::int`
  await db().$executeRaw`ANALYZE`
}

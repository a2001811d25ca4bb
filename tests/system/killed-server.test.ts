import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { runSite } from '@/tests/site/run-site'
import { ownServer } from './own-server'
import { openFunnel, typedPlan } from './post-plan'
import { childrenOf } from './processes'

const KILLS = 3
const CLIENTS = 8
const MINUTES = 180_000

it(
  'loses no acknowledged lead when the server is killed with -9 in the middle of sign-ups',
  async () => {
    const server = await ownServer()
    const acknowledged: string[] = []
    let port = ''
    let postPlan: Awaited<ReturnType<typeof openFunnel>> | undefined
    for (let kill = 0; kill < KILLS; kill += 1) {
      const site = await runSite({ ...server.variables, ...(port && { PORT: port }) })
      port = new URL(site.url).port
      postPlan ??= await openFunnel(site.url)
      let over = false
      const client = async () => {
        while (!over) {
          const typed = typedPlan()
          const answer = await postPlan?.(typed).catch(() => null)
          if (answer?.headers.get('location') === '/plan/sent') acknowledged.push(typed.email)
        }
      }
      const before = acknowledged.length
      const clients = Promise.all(Array.from({ length: CLIENTS }, client))
      await vi.waitFor(() => expect(acknowledged.length - before).toBeGreaterThan(40 + kill * 25), {
        timeout: 30_000,
        interval: 1,
      })
      for (const pid of [...(await childrenOf(site.launcher.pid ?? 0)), site.launcher.pid ?? 0])
        process.kill(pid, 'SIGKILL')
      over = true
      await clients
    }
    const client = new pg.Client({ connectionString: server.variables.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query(
      `SELECT l.address FROM leads l JOIN plan_requests r ON r.lead_id = l.id JOIN request_answers a ON a.request_id = r.id
       JOIN consents c ON c.request_id = r.id JOIN confirm_links k ON k.request_id = r.id JOIN outbox_mails m ON m.subject_id = l.id
       WHERE m.state = 'sent' OR EXISTS (SELECT 1 FROM pgboss.job j WHERE j.data->>'mailId' = m.id::text)`,
    )
    await client.end()
    await server.remove()
    const stored = new Set(rows.map((row) => row.address))
    expect(acknowledged.length).toBeGreaterThan(KILLS * 40)
    expect(acknowledged.filter((address) => !stored.has(address))).toEqual([])
  },
  MINUTES,
)

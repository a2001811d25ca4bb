import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { sendRequest } from '@/lib/plan/funnel/send-request'
import { newJourney } from '@/lib/plan/journey'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { bringUp } from '@/lib/server/database/bring-up'
import { type EmbeddedServer, startEmbedded } from '@/lib/server/postgres/start-embedded'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { childrenOf } from '@/tests/system/processes'

let server: EmbeddedServer
let dataDir: string
let stopped: number[] = []

/** Stops every process of the server where it stands: connections stay open, and nothing answers. */
async function freeze() {
  process.kill(server.pid, 'SIGSTOP')
  stopped = [server.pid, ...(await childrenOf(server.pid))]
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
}

function thaw() {
  for (const pid of stopped.splice(0).reverse()) process.kill(pid, 'SIGCONT')
}

beforeAll(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-frozen-'))
  server = await startEmbedded({ dataDir })
  await bringUp(server.url)
  // One of its own, set before anything reads the environment: all other files share the server of the run.
  process.env.DATABASE_URL = server.url
})

afterEach(thaw)

afterAll(async () => {
  await db().$disconnect()
  await server.stop()
  await fs.rm(server.folder, { recursive: true, force: true })
  await fs.rm(dataDir, { recursive: true, force: true })
})

const posted = () => ({ [STAMP_FIELD]: formStamp('plan', undefined, 0) })

function someone(): Headers {
  const sealed = sealJourney({ ...newJourney(), adult: true, typed: typedAnswers() })
  if (!('cookie' in sealed)) throw new Error('the cookie is too small')
  return new Headers({ cookie: sealed.cookie.split(';')[0] ?? '' })
}

it('says after some ten seconds that it is our fault when the database answers nothing, and takes the same form once it does', async () => {
  const headers = someone()
  expect((await sendRequest(posted(), someone())).status).toBe(303)
  await freeze()
  const began = performance.now()
  const answer = await sendRequest(posted(), headers)
  expect(performance.now() - began).toBeLessThan(11_500)
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  thaw()
  expect((await sendRequest(posted(), headers)).headers.get('location')).toBe('/plan/sent')
  expect(await db().planRequest.count()).toBe(2)
})

it('lends nobody a connection in the middle of a transaction that was given up', async () => {
  const address = 'given.up@example.com'
  const given = db().$transaction(async (tx) => {
    await tx.lead.create({ data: { id: randomUUID(), address } })
    await freeze()
    await tx.lead.count()
  })
  await expect(given).rejects.toThrow(/timeout/i)
  thaw()
  for (let nth = 0; nth < 3; nth += 1)
    await db().$transaction((tx) => tx.$executeRaw`ANALYZE step_counts`)
  expect(await db().lead.count({ where: { address } })).toBe(0)
  const open = () => db().$queryRaw`
    SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()`
  await expect.poll(open, { timeout: 5_000 }).toEqual([])
})

import pg from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { deliver } from '@/lib/mail/deliver'
import { enqueue } from '@/lib/mail/enqueue'
import type { MailMessage } from '@/lib/mail/messages'
import type { Sender } from '@/lib/mail/sender'
import { runMailWorker } from '@/lib/mail/worker'
import { newNonce } from '@/lib/token'

const sent: string[] = []
const send: Sender = async (key, { to }) => {
  sent.push(to)
  return { ok: true, providerId: key }
}

// Read once, with the first of all variables.
vi.hoisted(() => {
  process.env.FIRST_MAILS_AN_HOUR = '6'
})

afterEach(async () => {
  sent.length = 0
  await db().$executeRaw`DELETE FROM pgboss.job`
  await db().outboxMail.deleteMany()
  await db().rateLimit.deleteMany()
})

const owe = (message: MailMessage) => db().$transaction((tx) => enqueue(tx, message))
const nonce = () => Buffer.from(newNonce()).toString('base64')
const confirm = (to: string): MailMessage => ({ kind: 'confirm', to, nonce: nonce() })
const outcomes = async (count: number) => {
  const ids: string[] = []
  for (let nth = 0; nth < count; nth += 1) ids.push(await owe(confirm(`${nth}@example.com`)))
  const seen: string[] = []
  for (const id of ids) seen.push(await deliver(id, send))
  return { ids, seen }
}

it('sends half of an hour’s first mails at once, and gives each later one a time of its own', async () => {
  const { ids, seen } = await outcomes(6)
  expect(seen).toEqual(['sent', 'sent', 'sent', 'later', 'later', 'later'])
  const waits = await db().$queryRaw<{ minutes: number }[]>`
    SELECT round(extract(epoch FROM start_after - created_on) / 60)::int AS minutes FROM pgboss.job
    WHERE start_after > created_on ORDER BY start_after`
  expect(waits.map(({ minutes }) => minutes)).toEqual([20, 40, 60])
  const [late] = ids.slice(3)
  expect(await db().outboxMail.findUnique({ where: { id: late } })).toMatchObject({
    state: 'queued',
    reason: 'site-limit',
    attempts: 0,
    firstAttemptAt: null,
  })
  // Its job comes back at that time: nothing stands in its way any more.
  expect(await deliver(String(late), send)).toBe('sent')
})

it('lets every other mail pass, and mails to people who had one before', async () => {
  await outcomes(6)
  const known = await owe(confirm('0@example.com'))
  const welcome = await owe({ kind: 'welcome', to: '5@example.com', name: 'Asha' })
  expect([await deliver(known, send), await deliver(welcome, send)]).toEqual(['sent', 'sent'])
})

it('tells the owner once', async () => {
  await outcomes(6)
  const told = await db().outboxMail.findMany({ where: { kind: 'mail-trouble' } })
  expect(told).toHaveLength(1)
  expect(told[0]?.payload).toMatchObject({ state: 'late', reason: 'site-limit' })
})

it('calls the provider only while no other process of the site has its turn', async () => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  const turns = `SELECT count(*)::int AS count FROM pg_locks
    WHERE locktype = 'advisory' AND objid = 5023060 AND NOT granted`
  const waiting = async () => (await other.query(turns)).rows[0].count
  await other.query('SELECT pg_advisory_lock(5023060)')
  for (const to of ['a@example.com', 'b@example.com']) await owe(confirm(to))
  const stop = new AbortController()
  const done = runMailWorker({ signal: stop.signal, send, pollMs: 20, mostASecond: 100 })
  await expect.poll(waiting).toBe(1)
  expect(sent).toEqual([])
  await other.query('SELECT pg_advisory_unlock(5023060)')
  await expect.poll(() => sent.length).toBe(2)
  stop.abort()
  await done
  await other.end()
})

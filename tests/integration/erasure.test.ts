import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { deliver } from '@/lib/mail/deliver'
import { mailboxSender } from '@/lib/mail/mailbox'
import { suppress } from '@/lib/mail/suppression'
import { confirmLead } from '@/lib/plan/confirm-lead'
import type { Journey } from '@/lib/plan/journey'
import { requestPlan } from '@/lib/plan/request-plan'
import { saveDraft } from '@/lib/plan/save-draft'
import { areas } from '@/lib/privacy/areas'
import { erasePerson } from '@/lib/privacy/erase-person'
import { heldAbout } from '@/lib/privacy/held-about'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { requestMyData } from '@/lib/privacy/request-my-data'
import { scrub } from '@/lib/server/database/scrub'
import { tidy } from '@/lib/server/privacy/keep-tidy'
import { subscribe } from '@/lib/subscriptions/subscribe'
import { newestConfirmToken } from '@/tests/factories/confirm-token'
import { filesWith, logicalDump } from '@/tests/factories/database-bytes'
import { submission } from '@/tests/factories/submission'

const plainTables = areas.flatMap(({ tables }) => tables)
const send = mailboxSender(env().dataDir)

async function deliverAll() {
  for (const { id } of await db().outboxMail.findMany({ where: { state: 'queued' } }))
    await deliver(id, send)
}

/** Somebody who has been through everything there is. */
async function live(canary: string): Promise<string> {
  const address = `${canary}@example.com`
  const input = submission({ email: address, name: canary })
  await requestPlan(
    { ...input, answers: { ...input.answers, anythingElse: canary } },
    { mail: true },
  )
  // A mail forgets its token once it is sent.
  const token = await newestConfirmToken(address)
  await deliverAll()
  await confirmLead(token)
  await db().$transaction((tx) =>
    subscribe(tx, address, { consentVersion: 'articles-2026-11-23', confirmed: true }),
  )
  const journey: Journey = {
    typed: { anythingElse: canary },
    adult: true,
    submissionId: randomUUID(),
    startedAt: Date.now(),
  }
  await saveDraft(journey, address, { mail: true })
  await requestMyData(address)
  await deliverAll()
  await suppress(address, 'complained')
  return address
}

describe('erasing a person', () => {
  const canary = `canary${randomUUID().replaceAll('-', '')}`
  let address: string
  let neighbour: string

  beforeAll(async () => {
    for (let nth = 0; nth < 30; nth += 1) await requestPlan(submission(), { mail: false })
    neighbour = submission().email
    await requestPlan(submission({ email: neighbour }), { mail: true })
    address = await live(canary)
    await db().$executeRaw`ANALYZE`
  })

  it('finds the canary before, so that the test can fail', async () => {
    expect(await logicalDump()).toContain(canary)
    expect(await filesWith(canary)).not.toEqual([])
    expect((await heldAbout(address)).map(({ area }) => area).sort()).toEqual([
      'drafts',
      'mails',
      'requests',
      'subscriptions',
    ])
  })

  it('leaves no word of the person in a dump, in any file of the database or in the local mailbox', async () => {
    await erasePerson(address)
    expect(await logicalDump()).not.toContain(canary)
    expect(await heldAbout(address)).toEqual([])
    expect(await tidy(new Date())).toBe('retained')
    expect(await filesWith(canary)).toEqual([])
    const { listMailbox } = await import('@/lib/mail/mailbox')
    expect(JSON.stringify(await listMailbox(env().dataDir))).not.toContain(canary)
  })

  it('keeps the others, and of the erased person keyed hashes only', async () => {
    expect(await db().lead.count()).toBe(31)
    expect(await db().outboxMail.count({ where: { recipientHash: keyedHash(neighbour) } })).toBe(1)
    const addressHash = keyedHash(address)
    expect(await db().erasure.findMany({ where: { addressHash } })).toHaveLength(1)
    expect(await db().suppressedAddress.count({ where: { addressHash } })).toBe(1)
  })

  it('says that it could not, while somebody still reads what was there before', async () => {
    const reader = new pg.Client({ connectionString: env().databaseUrl })
    await reader.connect()
    try {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM step_counts')
      const third = `canary${randomUUID().replaceAll('-', '')}`
      await erasePerson(await live(third))
      const rewrite = () => scrub(env().databaseUrl ?? '', ['leads'], undefined, 300)
      await expect(rewrite()).rejects.toThrow('still sees')
      await reader.query('COMMIT')
      expect(await scrub(env().databaseUrl ?? '', plainTables)).toBe(true)
      expect(await filesWith(third)).toEqual([])
    } finally {
      await reader.end()
    }
  })

  it('rewrites the files soon after an erasure, not only at night', async () => {
    const second = `canary${randomUUID().replaceAll('-', '')}`
    await erasePerson(await live(second))
    expect(await tidy(new Date())).toBe('scrubbed')
    expect(await filesWith(second)).toEqual([])
    expect(await tidy(new Date())).toBe('nothing')
  })
})

it('a connection that ends while tables are to be rewritten is an error and no end of the process', async () => {
  const holder = new pg.Client({ connectionString: env().databaseUrl })
  await holder.connect()
  await holder.query('BEGIN; SELECT pg_current_xact_id()')
  const rewriting = scrub(env().databaseUrl ?? '', ['leads'])
  const ended = expect(rewriting).rejects.toThrow()
  const end = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'idle' AND query LIKE '%AS past'`
  const seen = async () => (await db().$queryRawUnsafe<unknown[]>(end)).length > 0
  await expect.poll(seen, { timeout: 5_000, interval: 5 }).toBe(true)
  await ended
  await holder.end()
})

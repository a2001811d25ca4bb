import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { submitComment } from '@/lib/comments/submit-comment'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { requestPlan } from '@/lib/plan/request-plan'
import { saveDraft } from '@/lib/plan/save-draft'
import { areas } from '@/lib/privacy/areas'
import { erasePerson } from '@/lib/privacy/erase-person'
import { withBackupClient } from '@/lib/server/backup/backup-client'
import { keepLedger } from '@/lib/server/backup/keep-ledger'
import { ledgerIn, settleLedger } from '@/lib/server/backup/ledger'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'
import { emptyDatabase } from '@/tests/factories/empty-database'
import { submission } from '@/tests/factories/submission'

const folder = path.join(env().dataDir, 'outside')
const key = randomBytes(32).toString('hex')

/** A command as an operator types it, on a database of its own. */
async function command(name: 'backup' | 'restore', databaseUrl: string, args: string[]) {
  const variables = { DATABASE_URL: databaseUrl, BACKUP_KEY: key, BACKUP_DIR: folder }
  const run = promisify(execFile)
  const script = ['--import', 'tsx', `lib/server/${name}.ts`, ...args]
  return (await run(process.execPath, script, { env: { ...process.env, ...variables } })).stdout
}

const place = await emptyDatabase(env().databaseUrl ?? '')
afterAll(() => place.drop())

const asked = async (address: string) => requestPlan(submission({ email: address }), { mail: true })
const journey = { typed: { name: 'Asha' }, adult: true, submissionId: 'a', startedAt: 0 }

const texts = (sql: string) =>
  withBackupClient(place.url, async (client) =>
    (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text).sort(),
  )

let said: string

beforeAll(async () => {
  await asked('came.back@example.com')
  await erasePerson('came.back@example.com')
  await asked('came.back@example.com')
  await asked('stays@example.com')
  await asked('gone@example.com')
  await submitComment(commentedArticle, commentInput({ email: 'gone@example.com' }))
  await saveDraft(journey, 'only.a.draft@example.com', { mail: true })
  await command('backup', env().databaseUrl ?? '', ['--keep', '7'])

  await erasePerson('gone@example.com')
  await erasePerson('only.a.draft@example.com')
  await settleLedger(folder)
  const [file = ''] = (await fs.readdir(folder)).filter((name) => name.endsWith('.backup'))
  said = await command('restore', place.url, [path.join(folder, file)])
}, 240_000)

it('brings everybody back but those who were erased since', async () => {
  expect(said).toContain('Erased again because they were erased since: 2.')
  expect(await texts('SELECT address AS text FROM leads')).toEqual([
    'came.back@example.com',
    'stays@example.com',
  ])
  expect(await texts('SELECT address AS text FROM comments')).toEqual([])
  expect(await texts(`SELECT journey_key::text AS text FROM plan_drafts`)).toEqual([])
  const left = `SELECT payload->>'to' AS text FROM outbox_mails WHERE payload ? 'to'`
  expect(new Set(await texts(left))).toEqual(
    new Set(['came.back@example.com', 'stays@example.com']),
  )
  expect(await texts('SELECT id::text AS text FROM erasures')).toHaveLength(3)
})

it('would find people in every area that holds any', () => {
  const blind = areas.filter(({ erase, addresses, eraseHash }) => erase && !addresses && !eraseHash)
  expect(blind.map(({ name }) => name)).toEqual([])
})

it('writes an erasure down outside of the database while the site runs, also behind a torn line', async () => {
  await fs.appendFile(ledgerIn(folder), '0b9f')
  const ending = new AbortController()
  const keeping = keepLedger(folder, ending.signal, 10)
  await asked('later@example.com')
  await erasePerson('later@example.com')
  const newest = await db().erasure.findFirstOrThrow({ orderBy: { erasedAt: 'desc' } })
  const ledger = () => fs.readFile(ledgerIn(folder), 'utf8')
  await expect.poll(ledger).toContain(`\n${newest.id} `)
  ending.abort()
  await keeping
  expect((await ledger()).match(/^[0-9a-f-]{36} /gm)).toHaveLength(4)
  expect(await ledger()).not.toContain('example.com')
})

it('writes down an erasure that comes while another is being written down', async () => {
  const open = fs.open
  await asked('between@example.com')
  vi.spyOn(fs, 'open').mockImplementationOnce(async (...args) => {
    await erasePerson('between@example.com')
    return open(...args)
  })
  await asked('before@example.com')
  await erasePerson('before@example.com')
  const ending = new AbortController()
  const keeping = keepLedger(folder, ending.signal, 10)
  const noted = async () =>
    (await fs.readFile(ledgerIn(folder), 'utf8')).match(/^[0-9a-f-]{36} /gm)?.length
  await expect.poll(() => db().erasure.count()).toBe(6)
  await expect.poll(noted).toBe(6)
  ending.abort()
  await keeping
})

import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { emptyDatabase } from '@/tests/factories/empty-database'
import { fill, LEADS, withOwnDatabase } from './leads'
import { machineLine, table, writeSection } from './report'

/** What a request brings with it, beside its lead. */
const ANSWERS = 8

/** Backs up and restores many leads once each. */
export const benchBackup = (): Promise<void> => withOwnDatabase(measure)

async function measure(url: string): Promise<void> {
  const [{ db }, { env }, { writeBackup }, { restoreBackup }, { goalMark }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/env'),
    import('@/lib/server/backup/write-backup'),
    import('@/lib/server/backup/restore-backup'),
    import('@/lib/plan/goal-marks'),
  ])
  const before = os.loadavg()[0] ?? 0
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-bench-backup-'))
  const place = await emptyDatabase(url)
  try {
    await fill(goalMark('clearer-skin'))
    await fillRequests()
    await db().$disconnect()
    const { appSecret = '' } = env()
    const key = randomBytes(32)
    const [wrote, made] = await timed(() => writeBackup({ url, folder, key, appSecret }))
    const options = { url: place.url, file: made.file, key, appSecret }
    const [restored] = await timed(() => restoreBackup(options))
    const megabytes = `${(made.bytes / 2 ** 20).toFixed(0)} MB`
    const text = `## Backup and restore

Written by \`npm run bench backup\`. ${LEADS.toLocaleString('en-GB')} leads with a request, ${ANSWERS} sealed answers, a consent, a confirm link and a
sent mail each: ${made.end.rows.toLocaleString('en-GB')} rows. A backup is read back in its time; a restore makes the tables, checks the file first, and loads all.

${machineLine([before, os.loadavg()[0] ?? 0])}

${table(
  ['', 'seconds', 'file'],
  [
    ['backup', wrote, megabytes],
    ['restore', restored, ''],
  ],
)}`
    process.stdout.write(`${text}\n`)
    await writeSection('backup', text)
  } finally {
    await place.drop()
    await fs.rm(folder, { recursive: true, force: true })
  }
}

async function timed<T>(act: () => Promise<T>): Promise<[string, T]> {
  const began = performance.now()
  const result = await act()
  return [((performance.now() - began) / 1000).toFixed(1), result]
}

/** Answers are random bytes of the length that sealed ones have. */
async function fillRequests(): Promise<void> {
  const [{ default: pg }, { env }] = await Promise.all([import('pg'), import('@/lib/env')])
  const client = new pg.Client({ connectionString: env().databaseUrl })
  await client.connect()
  const random = `decode(md5(random()::text) || md5(random()::text) || md5(random()::text), 'hex')`
  const statements = [
    `INSERT INTO request_answers SELECT id, 'field-' || n, 'aabbccdd', ${random}
       FROM plan_requests, generate_series(1, ${ANSWERS}) n`,
    `INSERT INTO consents (id, request_id, purpose, text_version)
       SELECT gen_random_uuid(), id, 'plan', 'plan-2026-11-22' FROM plan_requests`,
    `INSERT INTO confirm_links (token_hash, request_id, nonce, expires_at)
       SELECT sha256(id::text::bytea), id, substr(sha256(name::bytea), 1, 16), now() FROM plan_requests`,
    `INSERT INTO outbox_mails (id, kind, payload, subject_id, state, sent_at, recipient_hash)
       SELECT gen_random_uuid(), 'confirm', '{}', lead_id, 'sent', now(), sha256(name::bytea) FROM plan_requests`,
  ]
  for (const statement of statements) await client.query(statement)
  await client.end()
}

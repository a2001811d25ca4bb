import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitComment } from '@/lib/comments/submit-comment'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { requestPlan } from '@/lib/plan/request-plan'
import { saveDraft } from '@/lib/plan/save-draft'
import { withBackupClient } from '@/lib/server/backup/backup-client'
import { writeSealed } from '@/lib/server/backup/backup-file'
import { explain } from '@/lib/server/backup/explain'
import type { Frame } from '@/lib/server/backup/frames'
import { applied, readDatabase } from '@/lib/server/backup/read-database'
import { restoreBackup } from '@/lib/server/backup/restore-backup'
import { secretIds } from '@/lib/server/backup/secret-ids'
import { writeBackup } from '@/lib/server/backup/write-backup'
import { migrate } from '@/lib/server/database/migrate'
import { readMigrations } from '@/lib/server/database/migrations'
import { withMigrationLock } from '@/lib/server/database/with-migration-lock'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'
import { emptyDatabase } from '@/tests/factories/empty-database'
import { confirmedLead } from '@/tests/factories/lead'
import { submission } from '@/tests/factories/submission'
import { tableHashes } from '@/tests/factories/table-hashes'

const key = randomBytes(32)
const appSecret = () => env().appSecret ?? ''
const source = () => env().databaseUrl ?? ''
const fileIn = (name: string) => path.join(env().dataDir, name)

/** A table that no code knows of, with everything that can be lost on the way. */
const odd = `CREATE TABLE "Odd one" (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "as""is" bytea, facts jsonb, texts text[],
  at timestamptz, day date, amount numeric, share double precision, line text, gap interval,
  doubled bigint GENERATED ALWAYS AS (id * 2) STORED)`
const fillOdd = `INSERT INTO "Odd one" ("as""is", facts, texts, at, day, amount, share, line, gap) VALUES
  ('\\x00ff0a0d5c2e', '{"b": [1, null, "\\u00e9"], "a": 1e400}', '{"a,b",NULL,"","\\"q\\"\\\\"}',
   '2026-02-28 23:59:59.123456+05:30', '0044-03-15 BC', 123456789012345678901234567890.000100, 0.1::float8 + 0.2,
   E'tab\\t newline\\n return\\r back\\\\slash \\\\. \\\\N é नमस्ते 🌿', '-1 year 2 days 03:04:05.678'),
  (NULL, NULL, '{}', 'infinity', NULL, 'NaN', '-Infinity', '', NULL)`

const dropping: (() => Promise<void>)[] = []
async function emptyPlace(): Promise<string> {
  const { url, drop } = await emptyDatabase(source())
  dropping.push(drop)
  return url
}
afterAll(() => Promise.all(dropping.map((drop) => drop())))

/** A place as the site's migrations leave it, with the odd table too. */
async function migratedPlace(): Promise<string> {
  const url = await emptyPlace()
  const { bringUp } = await import('@/lib/server/database/bring-up')
  await bringUp(url)
  await withBackupClient(url, (client) => client.query(odd))
  return url
}

const hashesIn = (url: string) => withBackupClient(url, tableHashes)
const restore = (url: string, file: string, given: { key?: Buffer; now?: Date } = {}) =>
  restoreBackup({ url, file, key, appSecret: appSecret(), ...given })

const seen = { hashes: {} as Record<string, string>, during: 0 }
const backup = fileIn('whole.backup')

beforeAll(async () => {
  await confirmedLead()
  await submitComment(commentedArticle, commentInput())
  const journey = { typed: { name: 'Asha' }, adult: true, submissionId: 'a', startedAt: 0 }
  await saveDraft(journey, 'asha@example.com', { mail: true })
  await db().$executeRawUnsafe(odd)
  await db().$executeRawUnsafe(fillOdd)
  // Much that cannot be compressed, so that the file has several chunks.
  await db().$executeRaw`INSERT INTO "Odd one" ("as""is") VALUES (${randomBytes(200_000)})`
  await withBackupClient(source(), async (client) => {
    /** People go on signing up between any two tables; what was there at the moment is hashed at the end. */
    async function* watched(frames: AsyncGenerator<Frame>) {
      for await (const frame of frames) {
        if (frame.kind === 'table') {
          await requestPlan(submission(), { mail: true })
          seen.during += 1
        }
        if (frame.kind === 'end') seen.hashes = await tableHashes(client)
        yield frame
      }
    }
    await writeSealed(backup, key, watched(readDatabase(client, secretIds(appSecret()))))
  })
}, 240_000)

describe('a backup that was made while people signed up', () => {
  let url: string
  let tables: number

  beforeAll(async () => {
    url = await migratedPlace()
    tables = (await restore(url, backup)).end.tables
  })

  it('holds every row of every table as of one moment, to the bit', async () => {
    const hashes = await hashesIn(url)
    expect(hashes).toEqual(seen.hashes)
    expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['"Odd one"', 'leads', 'erasures']))
    expect(tables).toBe(seen.during)
    expect((await hashesIn(source())).leads).toMatch(new RegExp(`^${1 + seen.during} `))
    expect(hashes.leads).toMatch(/^1 /)
  })

  it('leaves every rule of the tables in force', async () => {
    const rules = `SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS rule
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND convalidated ORDER BY 1`
    const rulesIn = (place: string) =>
      withBackupClient(place, async (client) => (await client.query(rules)).rows)
    expect(await rulesIn(url)).toEqual(await rulesIn(source()))
  })

  it('gives each owed mail its job again, and goes on where numbers had come to', async () => {
    const jobs = `SELECT (SELECT count(*) FROM outbox_mails WHERE state = 'queued') AS owed,
      (SELECT count(*) FROM pgboss.job j JOIN outbox_mails m ON m.id::text = j.data->>'mailId'
        WHERE j.state = 'created' AND j.name = 'mail') AS jobs`
    const insert = `INSERT INTO "Odd one" (line) VALUES ('next') RETURNING id`
    await withBackupClient(url, async (client) => {
      const [counted] = (await client.query(jobs)).rows
      expect(Number(counted.owed)).toBeGreaterThan(0)
      expect(counted.jobs).toBe(counted.owed)
      expect((await client.query(insert)).rows).toEqual([{ id: '4' }])
    })
  })

  it('sends nothing a second time by itself when it is older than the provider remembers', async () => {
    const url = await migratedPlace()
    await restore(url, backup, { now: new Date(Date.now() + 21 * 60 * 60 * 1000) })
    const states = `SELECT DISTINCT state::text, reason FROM outbox_mails`
    const { rows } = await withBackupClient(url, (client) => client.query(states))
    expect(rows).toEqual([{ state: 'dead', reason: 'restored-too-late' }])
  })

  it('is refused by a place that holds rows, which stay', async () => {
    const before = await hashesIn(source())
    await expect(restore(source(), backup)).rejects.toThrow(/the place is not empty \(.*leads/)
    expect(await hashesIn(source())).toEqual(before)
  })

  it('is refused by a place with other tables, and leaves no row', async () => {
    const url = await migratedPlace()
    await withBackupClient(url, (client) => client.query('ALTER TABLE comments ADD extra text'))
    await expect(restore(url, backup)).rejects.toThrow('its table comments is not the one')
    const hashes = Object.entries(await hashesIn(url))
    expect(hashes.filter(([, hash]) => !hash.startsWith('0 '))).toEqual([])
  })
})

describe('a backup of another release', () => {
  let older: string

  beforeAll(async () => {
    older = await emptyPlace()
    const before = (await readMigrations()).slice(0, -1)
    await withMigrationLock(older, (client) => migrate(client, before))
    await withBackupClient(older, (client) =>
      client.query(`INSERT INTO closed_threads (article) VALUES ('gut-skin-connection')`),
    )
  })

  const backedUp = async () => {
    const folder = fileIn('releases')
    return (await writeBackup({ url: older, folder, key, appSecret: appSecret() })).file
  }

  it('is restored as it was, then brought up to this one', async () => {
    const url = await emptyPlace()
    await restore(url, await backedUp())
    const all = (await readMigrations()).map(({ name }) => name)
    expect(await withBackupClient(url, applied)).toEqual(all)
    expect((await hashesIn(url)).closed_threads).toMatch(/^1 /)
  })

  it('is refused when this one is older, with nothing written', async () => {
    await withBackupClient(older, (client) =>
      client.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
        VALUES ('x', 'x', '29990101000000_later', now())`),
    )
    const url = await emptyPlace()
    await expect(restore(url, await backedUp())).rejects.toThrow(
      'a newer release of the site made it',
    )
    expect(await hashesIn(url)).toEqual({})
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = fileIn('failed')
    const url = source().replace(/[^/]+(?=\?)/, 'no_such_database')
    const failing = writeBackup({ url, folder, key, appSecret: appSecret() })
    const error = await failing.catch((thrown) => explain(thrown, folder))
    expect(String(error)).toMatch('No backup was made: database "no_such_database" does not exist')
    expect(await fs.readdir(folder)).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  it('is refused before anything is written, as are another key and another APP_SECRET', async () => {
    const url = await emptyPlace()
    const file = fileIn('changed.backup')
    await fs.writeFile(file, (await fs.readFile(backup)).subarray(0, -1))
    await expect(restore(url, file)).rejects.toThrow('damaged')
    await expect(restore(url, backup, { key: randomBytes(32) })).rejects.toThrow(
      'another BACKUP_KEY',
    )
    const other = { url, file: backup, key, appSecret: 'another-secret-of-at-least-32-characters' }
    await expect(restoreBackup(other)).rejects.toThrow('another APP_SECRET')
    expect(await hashesIn(url)).toEqual({})
  })
})

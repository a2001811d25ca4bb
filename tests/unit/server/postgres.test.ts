import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringUp } from '@/lib/server/database/bring-up'
import { migrate } from '@/lib/server/database/migrate'
import { type Migration, readMigrations } from '@/lib/server/database/migrations'
import { troubleOf } from '@/lib/server/database/trouble'
import { withMigrationLock } from '@/lib/server/database/with-migration-lock'
import { knownDatabase, noteUpToDate } from '@/lib/server/launcher/known-database'
import { postgresAccount } from '@/lib/server/postgres/account'
import { findPostmaster, isPostmaster } from '@/lib/server/postgres/postmaster'
import { type EmbeddedServer, startEmbedded } from '@/lib/server/postgres/start-embedded'

const LONG = 60_000

let dataDir: string
let server: EmbeddedServer

beforeAll(async () => {
  // A private folder with a path that is too long for a socket.
  const parent = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-embedded-'))
  dataDir = path.join(parent, 'a-long-name-'.repeat(6))
  server = await startEmbedded({ dataDir })
}, LONG)

afterAll(async () => {
  await server.stop()
  await fs.rm(server.folder, { recursive: true, force: true })
  await fs.rm(path.dirname(dataDir), { recursive: true, force: true })
})

async function query(sql: string, url = server.url) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** An empty database on the same server. */
async function scratch(): Promise<string> {
  const name = `scratch_${Math.random().toString(36).slice(2)}`
  await query(`CREATE DATABASE ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

describe('the embedded server', () => {
  it('is known before it runs once this release has brought it up to date, and not after a change of release', async () => {
    expect(await knownDatabase(dataDir)).toBeNull()
    await noteUpToDate(server.folder)
    expect(await knownDatabase(dataDir)).toEqual({ url: server.url, folder: server.folder })
    await fs.writeFile(path.join(server.folder, 'up-to-date'), 'another release')
    expect(await knownDatabase(dataDir)).toBeNull()
  })

  it('keeps what it acknowledged, speaks UTF-8, listens to nobody on the network', async () => {
    const [row] = await query(`SELECT current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS listen,
      current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS sums`)
    const expected = { fsync: 'on', commit: 'on', listen: '', encoding: 'UTF8', sums: 'on' }
    expect(row).toEqual(expected)
  })

  it('lets in nobody without the password', async () => {
    const url = new URL(server.url)
    url.password = 'guess'
    await expect(query('SELECT 1', url.href)).rejects.toMatchObject({ code: '28P01' })
  })

  it('is found again when its launcher has gone, with the same address', async () => {
    const again = await startEmbedded({ dataDir })
    expect({ url: again.url, pid: again.pid }).toEqual({ url: server.url, pid: server.pid })
    expect(again.isNew).toBe(false)
  })

  it(
    'comes back with its data after kill -9, though backends may still hold its memory',
    async () => {
      await query('CREATE TABLE kept AS SELECT 1 AS one')
      const busy = query(`SELECT pg_sleep(30)`).catch(() => {})
      process.kill(server.pid, 'SIGKILL')
      await server.gone
      server = await startEmbedded({ dataDir })
      await busy
      expect(await query('SELECT one FROM kept')).toEqual([{ one: 1 }])
    },
    LONG,
  )

  it(
    'starts although its old number belongs to another process now',
    async () => {
      await server.stop()
      const data = path.join(server.folder, 'data')
      const other = spawn('sleep', ['60'])
      const account = postgresAccount()
      const lines = [other.pid, data, Date.now(), 5432, '/nowhere', '', '  1  1', 'ready']
      await fs.writeFile(path.join(data, 'postmaster.pid'), `${lines.join('\n')}\n`)
      if (account) await fs.chown(path.join(data, 'postmaster.pid'), account.uid, account.gid)
      expect(findPostmaster(data)).toBeNull()
      server = await startEmbedded({ dataDir })
      expect(isPostmaster(server.pid, data)).toBe(true)
      other.kill()
    },
    LONG,
  )
})

describe('migrations', () => {
  it(
    'run once, however many start at once',
    async () => {
      const url = await scratch()
      const done = await Promise.all([1, 2, 3, 4].map(() => bringUp(url)))
      const names = (await readMigrations()).map((migration) => migration.name)
      expect(done.flat()).toEqual(names)
      expect(await query('SELECT name FROM pgboss.queue', url)).toContainEqual({ name: 'mail' })
    },
    LONG,
  )

  it(
    'describe the same database as schema.prisma, to Prisma’s own eyes',
    async () => {
      const url = await scratch()
      await bringUp(url)
      const status = await prisma(url, ['migrate', 'status'])
      expect(status).toMatchObject({ code: 0, text: expect.stringContaining('up to date') })
      const from = [
        '--from-config-datasource',
        '--to-schema',
        'prisma/schema.prisma',
        '--exit-code',
      ]
      const difference = await prisma(url, ['migrate', 'diff', ...from])
      expect(difference).toMatchObject({ code: 0, text: expect.stringContaining('No difference') })
      const folder = [
        '--from-migrations',
        'prisma/migrations',
        '--to-schema',
        'prisma/schema.prisma',
      ]
      const replayed = await prisma(url, ['migrate', 'diff', ...folder, '--exit-code'])
      expect(replayed).toMatchObject({ code: 0, text: expect.stringContaining('No difference') })
      const left = await query(
        `SELECT datname FROM pg_database WHERE datname LIKE 'nouriva_scratch%'`,
      )
      expect(left).toEqual([])
    },
    // Prisma's own program starts three times.
    2 * LONG,
  )

  it(
    'would notice a difference',
    async () => {
      const url = await scratch()
      await bringUp(url)
      await query('ALTER TABLE leads ADD COLUMN extra text', url)
      const from = [
        '--from-config-datasource',
        '--to-schema',
        'prisma/schema.prisma',
        '--exit-code',
      ]
      expect((await prisma(url, ['migrate', 'diff', ...from])).code).toBe(2)
    },
    LONG,
  )

  it('that were edited are refused, and one that fails leaves nothing', async () => {
    const url = await scratch()
    const made = (sql: string, checksum = 'c'): Migration => ({ name: '1_a', sql, checksum })
    const apply = (migration: Migration) =>
      withMigrationLock(url, (client) => migrate(client, [migration]))
    await expect(apply(made('CREATE TABLE a (b int); NONSENSE'))).rejects.toThrow(
      /1_a failed and was undone/,
    )
    expect(await query(`SELECT to_regclass('a') AS found`, url)).toEqual([{ found: null }])
    expect(await apply(made('CREATE TABLE a (b int)'))).toEqual(['1_a'])
    expect(await apply(made('CREATE TABLE a (b int)'))).toEqual([])
    await expect(apply(made('CREATE TABLE a (b text)', 'd'))).rejects.toThrow(/was edited/)
    await query(`UPDATE _prisma_migrations SET finished_at = NULL`, url)
    await expect(apply(made('CREATE TABLE a (b int)'))).rejects.toThrow(/failed half-way/)
  })
})

describe('trouble with the database', () => {
  it('is told apart', async () => {
    const wrong = new URL(server.url)
    wrong.pathname = '/none'
    expect(troubleOf(await failure(wrong.href))).toBe('refusing')
    wrong.password = 'guess'
    expect(troubleOf(await failure(wrong.href))).toBe('refusing')
    expect(troubleOf(await failure('postgresql://a:b@127.0.0.1:1/c'))).toBe('unreachable')
    expect(troubleOf(await failure('postgresql://a:b@localhost:1/c'))).toBe('unreachable')
    expect(troubleOf(await failure('postgresql://a:b@localhost/c?host=/nowhere'))).toBe(
      'unreachable',
    )
    expect(troubleOf(new Error('a slip of ours'))).toBe('broken')
  })

  const failure = (url: string) =>
    withMigrationLock(url, async () => {}).then(
      () => null,
      (error: unknown) => error,
    )
})

async function prisma(url: string, args: string[]) {
  const engine = path.resolve('prisma/schema-engine.mjs')
  const env = { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: engine }
  const child = execFile(process.execPath, ['node_modules/prisma/build/index.js', ...args], { env })
  let text = ''
  child.stdout?.on('data', (chunk) => {
    text += chunk
  })
  child.stderr?.on('data', (chunk) => {
    text += chunk
  })
  const [code] = await once(child, 'close')
  return { code, text }
}

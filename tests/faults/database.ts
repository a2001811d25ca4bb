import fs from 'node:fs/promises'
import pg from 'pg'
import { makeHome } from '@/lib/server/postgres/home'
import { findPostmaster } from '@/lib/server/postgres/postmaster'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

/** The PostgreSQL of a data folder, whoever keeps it running. */
export async function databaseOf(dataDir: string) {
  const home = await makeHome(dataDir)
  const url = async () => {
    const sockets = findPostmaster(home.data)?.socketFolder
    if (!sockets) throw new Error('the database does not run')
    const password = (await fs.readFile(home.password, 'utf8')).trim()
    return `postgresql://nouriva:${password}@localhost/nouriva?host=${encodeURIComponent(sockets)}`
  }
  return {
    url,
    home,
    pid: () => findPostmaster(home.data)?.pid,
    /** The server's own log. */
    log: () => fs.readFile(home.log, 'utf8').catch(() => ''),
    async query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
      const client = new pg.Client({ connectionString: await url() })
      client.on('error', () => {})
      await client.connect()
      return client
        .query<T>(sql, values)
        .then(({ rows }) => rows)
        .finally(() => client.end())
    },
    start: async () => void (await startEmbedded({ dataDir })),
    async stop() {
      if (!findPostmaster(home.data)) return
      await (await startEmbedded({ dataDir })).stop()
    },
    remove: () => fs.rm(home.folder, { recursive: true, force: true }),
  }
}

export type Database = Awaited<ReturnType<typeof databaseOf>>

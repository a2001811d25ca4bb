import type { Client } from 'pg'
import { PRISMA_LOCK } from '@/lib/server/database/with-migration-lock'
import { copied, listSequences, listTables } from './catalogue'
import { copyOut } from './copy'
import type { Frame, Head } from './frames'

type Ids = Pick<Head, 'appSecretId' | 'dataKeyId'>

/**
 * Every row of every table as they stood at one moment, while the site goes on writing. Migrations wait
 * until it is over.
 */
export async function* readDatabase(client: Client, ids: Ids): AsyncGenerator<Frame> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [PRISMA_LOCK])
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows: moment } = await client.query<{ at: Date }>('SELECT now() AS at')
  const createdAt = moment[0]?.at ?? new Date()
  yield { kind: 'head', value: { format: 1, createdAt, migrations: await applied(client), ...ids } }
  const tables = await listTables(client)
  let total = 0
  for (const table of tables) {
    yield { kind: 'table', value: table }
    const rows = copyOut(client, `COPY ${copied(client, table)} TO STDOUT`)
    for await (const value of rows) yield { kind: 'rows', value }
    yield { kind: 'tableEnd', value: { rows: rows.count } }
    total += rows.count
  }
  // Sequences know no moment: read last, none is behind the rows.
  const sequences = await listSequences(client)
  yield { kind: 'end', value: { tables: tables.length, rows: total, sequences } }
  await client.query('COMMIT')
}

/** The names of the migrations that a database has, oldest first. */
export async function applied(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

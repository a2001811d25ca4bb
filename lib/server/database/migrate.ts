import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { MigrationProblem } from './migration-problem'
import type { Migration } from './migrations'
import { troubleOf } from './trouble'

/** Prisma's own table, to the letter, so that `prisma migrate status` agrees. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/**
 * Applies what is not applied yet, each migration whole or not at all.
 * The caller holds Prisma's lock on this connection (see with-migration-lock.ts).
 * @returns the names of those applied now
 * @throws MigrationProblem when one was edited after it was applied, or failed half-way under Prisma
 */
export async function migrate(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(bookkeeping)
  const applied = await readApplied(client)
  const due = migrations.filter((migration) => isDue(migration, applied))
  for (const migration of due) await apply(client, migration)
  return due.map((migration) => migration.name)
}

type Applied = Map<string, { checksum: string; finished: boolean }>

async function readApplied(client: Client): Promise<Applied> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  return new Map(rows.map(({ name, ...row }) => [name, row]))
}

function isDue({ name, checksum }: Migration, applied: Applied): boolean {
  const found = applied.get(name)
  if (!found) return true
  if (!found.finished)
    throw new MigrationProblem(
      `The migration ${name} failed half-way before. Put the database right, then tell Prisma: ` +
        'npx prisma migrate resolve',
    )
  if (found.checksum !== checksum)
    throw new MigrationProblem(
      `The migration ${name} was edited after it was applied. Undo the edit; write a new migration.`,
    )
  return false
}

async function apply(client: Client, { name, sql, checksum }: Migration) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    // The first error is the one to tell, also when the connection is gone.
    await client.query('ROLLBACK').catch(() => {})
    if (troubleOf(error) !== 'broken') throw error
    throw new MigrationProblem(
      `The migration ${name} failed and was undone: ${(error as Error).message}`,
    )
  }
}

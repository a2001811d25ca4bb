import type { Client } from 'pg'
import { requeue } from '@/lib/mail/requeue'
import { BackupProblem } from './backup-problem'
import { copied, filledTables, listTables, qualified, type Table } from './catalogue'
import { copyIn } from './copy'
import { withoutForeignKeys } from './foreign-keys'
import type { End, Frame, Head } from './frames'

/**
 * Loads the rows of a backup into empty tables, all or nothing, with the jobs of the mails that are owed.
 * @throws BackupProblem when the tables are not those of the backup, or hold rows
 */
export async function loadTables(
  client: Client,
  frames: AsyncGenerator<Frame>,
  head: Head,
  now: Date,
): Promise<void> {
  await client.query('BEGIN')
  try {
    const here = await listTables(client)
    const names = here.map(({ name }) => qualified(client, name)).join(', ')
    await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`)
    await refuseFilled(client, here)
    const wanted = new Map(here.map((table) => [table.name, table]))
    await withoutForeignKeys(client, () => loadAll(client, frames, wanted))
    const executeSql = (text: string, values: unknown[]) => client.query(text, values)
    await requeue({ executeSql }, head.createdAt, now)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Written by a site that only stands there: they are replaced. */
const harmless = new Set(['readiness_probes'])

/** @throws BackupProblem naming the tables that hold rows */
export async function refuseFilled(client: Client, tables: readonly Table[]): Promise<void> {
  const filled = await filledTables(
    client,
    tables.filter(({ name }) => !harmless.has(name)),
  )
  if (filled.length > 0)
    throw new BackupProblem(
      `the place is not empty (${filled.join(', ')} hold rows): restore into a new database or a new DATA_DIR`,
    )
  for (const { name } of tables.filter(({ name }) => harmless.has(name)))
    await client.query(`DELETE FROM ${qualified(client, name)}`)
}

async function loadAll(client: Client, frames: AsyncGenerator<Frame>, here: Map<string, Table>) {
  for await (const frame of frames) {
    if (frame.kind === 'table') await loadTable(client, frames, frame.value, here)
    if (frame.kind === 'end') await loadEnd(client, frame.value, here)
  }
}

async function loadTable(
  client: Client,
  frames: AsyncGenerator<Frame>,
  table: Table,
  here: Map<string, Table>,
): Promise<void> {
  const known = new Set(here.get(table.name)?.columns)
  const same = known.size === table.columns.length && table.columns.every((it) => known.has(it))
  if (!same) throw new BackupProblem(`its table ${table.name} is not the one of this database`)
  here.delete(table.name)
  let expected = 0
  async function* rows(): AsyncGenerator<Buffer> {
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      if (next.value.kind === 'rows') yield next.value.value
      else if (next.value.kind === 'tableEnd') {
        expected = next.value.value.rows
        return
      }
    }
  }
  const count = await copyIn(client, `COPY ${copied(client, table)} FROM STDIN`, rows())
  if (count !== expected)
    throw new BackupProblem(`${count} of ${expected} rows of ${table.name} arrived`)
}

async function loadEnd(client: Client, { sequences }: End, here: Map<string, Table>) {
  if (here.size > 0) throw new BackupProblem(`it lacks ${[...here.keys()].join(', ')}`)
  for (const { name, value } of sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint)', [qualified(client, name), value])
}

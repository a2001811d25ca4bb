import fs from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/db'

/** Every row of every table, the job library's among them, as text: what a logical dump would hold. */
export async function logicalDump(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`
  let dump = ''
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM ${name} t`,
    )
    dump += `${name}\n${rows.map(({ row }) => row).join('\n')}\n`
  }
  return dump
}

/** The files of this database, written out, that hold a text: heap, indexes, statistics and the rest. */
export async function filesWith(text: string): Promise<string[]> {
  await db().$executeRaw`CHECKPOINT`
  const [found] = await db().$queryRaw<{ folder: string }[]>`
    SELECT current_setting('data_directory') || '/base/' || oid AS folder
    FROM pg_database WHERE datname = current_database()`
  const folder = found?.folder ?? ''
  return fs
    .readdirSync(folder)
    .filter((name) => fs.readFileSync(path.join(folder, name)).includes(text))
}

import type { Client } from 'pg'

/** A table as the database itself describes it. */
export type Table = { name: string; columns: string[] }
export type Sequence = { name: string; value: string }

/** The list of migrations travels in the head of a backup. */
const OWN = '_prisma_migrations'

/**
 * Every table of the site with every column that can be written. They are asked of the catalogue, so that no new
 * table can be forgotten. The job library's schema is left out: see docs/decisions/065-what-a-backup-holds.md.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname::text AS name,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> $1 ORDER BY c.relname`,
    [OWN],
  )
  return rows
}

/** How far each sequence has come; one that was never used is left out. */
export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT sequencename::text AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  )
  return rows
}

/** The tables that hold any row. */
export async function filledTables(client: Client, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${qualified(client, name)} LIMIT 1`)
    if (rowCount) filled.push(name)
  }
  return filled
}

/** A table's name as SQL takes it, whatever the search path. */
export const qualified = (client: Client, name: string): string =>
  `public.${client.escapeIdentifier(name)}`

/** The words after COPY, for either direction. */
export const copied = (client: Client, { name, columns }: Table): string =>
  `${qualified(client, name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`

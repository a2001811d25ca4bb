import { randomUUID } from 'node:crypto'
import pg from 'pg'

async function asAdmin(url: string, sql: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** A database without any table, on the server of another one. */
export async function emptyDatabase(
  beside: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asAdmin(beside, `CREATE DATABASE ${name}`)
  const url = new URL(beside)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asAdmin(beside, `DROP DATABASE ${name} WITH (FORCE)`) }
}

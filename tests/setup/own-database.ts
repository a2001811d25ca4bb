import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { db } from '@/lib/db'

/** A database of its own for each test file: a copy of the migrated one. */
const templateUrl = inject('templateUrl')
const name = `test_${randomUUID().replaceAll('-', '')}`
const template = databaseOf(templateUrl)

function databaseOf(url: string) {
  return new URL(url).pathname.slice(1)
}

function withDatabase(url: string, database: string) {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: withDatabase(templateUrl, 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template}`)
process.env.DATABASE_URL = withDatabase(templateUrl, name)

afterAll(async () => {
  await db().$disconnect()
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)
})

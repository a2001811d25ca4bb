import { Client } from 'pg'

const MISSING_DATABASE = '3D000'

/** A copy of an empty database takes a second; one that waits for ever is tried again instead. */
const limits = { connectionTimeoutMillis: 5_000, lock_timeout: 20_000, query_timeout: 60_000 }

/** Makes the site's database if the server has none yet. @param url of that database */
export async function makeDatabase(url: string): Promise<void> {
  if (await connects(url)) return
  const server = new URL(url)
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  const client = new Client({ connectionString: server.href, ...limits })
  // A connection that breaks between two queries speaks here; the next query then fails and tells it.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

async function connects(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, ...limits })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === MISSING_DATABASE) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

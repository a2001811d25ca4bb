import { Client } from 'pg'

const MISSING_DATABASE = '3D000'

/** Makes the site's database if the server has none yet. @param url of that database */
export async function makeDatabase(url: string): Promise<void> {
  if (await connects(url)) return
  const server = new URL(url)
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  const client = new Client({ connectionString: server.href, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

async function connects(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
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

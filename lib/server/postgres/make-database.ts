import { withClient } from '@/lib/server/database/with-client'

const MISSING_DATABASE = '3D000'

/** A copy of an empty database takes a second; one that waits for ever is tried again instead. */
const limits = { lock_timeout: 20_000, query_timeout: 60_000 }

/** Makes the site's database if the server has none yet. @param url of that database */
export async function makeDatabase(url: string): Promise<void> {
  if (await connects(url)) return
  const server = new URL(url)
  const name = server.pathname.slice(1)
  server.pathname = '/postgres'
  await withClient({ connectionString: server.href, ...limits }, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  )
}

const connects = (url: string): Promise<boolean> =>
  withClient({ connectionString: url, ...limits }, async () => true).catch((error) => {
    if (error.code === MISSING_DATABASE) return false
    throw error
  })

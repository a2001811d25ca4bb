import { Client, type ClientConfig } from 'pg'

const CONNECT_MS = 5_000

/**
 * Does work on a connection of its own, beside the pool of lib/db.ts, and closes it.
 * @throws what the work throws, or a pg error when there is no connection
 */
export async function withClient<T>(
  settings: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionTimeoutMillis: CONNECT_MS, ...settings })
  // A connection that breaks speaks here too; the query that runs or the next one fails and tells it.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

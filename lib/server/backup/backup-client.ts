import { Client } from 'pg'

const CONNECT_MS = 8_000
const LOCK_MS = 60_000

/** Values as text that reads back to the same bits, whatever the server's or the role's settings. */
const exact = `SET extra_float_digits = 3; SET DateStyle = ISO; SET IntervalStyle = postgres;
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET TimeZone = 'UTC'`

/** A connection for copying whole tables; the work's errors are thrown on. */
export async function withBackupClient<T>(url: string, work: (client: Client) => Promise<T>) {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    application_name: 'nouriva backup',
  })
  // A connection that breaks between two queries speaks here; the next query then fails and tells it.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(exact)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

import type { Client } from 'pg'
import { withClient } from '@/lib/server/database/with-client'

const CONNECT_MS = 8_000
const LOCK_MS = 60_000

/** Values as text that reads back to the same bits, whatever the server's or the role's settings. */
const exact = `SET extra_float_digits = 3; SET DateStyle = ISO; SET IntervalStyle = postgres;
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET TimeZone = 'UTC'`

/** A connection for copying whole tables; the work's errors are thrown on. */
export function withBackupClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    application_name: 'nouriva backup',
  }
  return withClient(settings, async (client) => {
    await client.query(exact)
    return work(client)
  })
}

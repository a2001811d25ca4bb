import type { Client } from 'pg'
import { withClient } from './with-client'

/** The number that Prisma's own engine locks while it migrates. */
export const PRISMA_LOCK = 72707369
const WAIT_MS = 120_000

/**
 * Runs work on a connection that holds the migration lock of a database, so that of several processes
 * one migrates and the others wait, then find it done. A process that dies loses its lock.
 * @throws what the work throws, or a pg error when there is no connection or the wait is too long
 */
export function withMigrationLock<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const settings = {
    connectionString: url,
    lock_timeout: WAIT_MS,
    // A migration may take its time; a server that has gone for good is noticed all the same.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'nouriva migrations',
  }
  return withClient(settings, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    return work(client)
  })
}

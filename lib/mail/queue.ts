import PgBoss from 'pg-boss'
import { commitDurably } from '@/lib/commit-durably'

export const MAIL_QUEUE = 'mail'

/** Seconds for which a claimed job belongs to its worker: after that another may take it. */
export const LEASE_SECONDS = 30

/** How often expired leases are looked for, in seconds. */
const MAINTENANCE_SECONDS = 5

/** A job that lost its worker is claimed again, however often that happens. */
const CRASH_RETRIES = 10_000

/** pg-boss hands them on to its pool. Its own upkeep moves and deletes many rows at once: it gets more time than a post. */
const limits = {
  connectionTimeoutMillis: 8_000,
  statement_timeout: 60_000,
  lock_timeout: 35_000,
  idle_in_transaction_session_timeout: 15_000,
  // Ours, after the server's own: one that hangs or is cut off ends nothing by itself.
  query_timeout: 65_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  onConnect: commitDurably,
}

/** For its schema: a new version of it may rewrite tables. */
const installing = { ...limits, statement_timeout: 600_000, query_timeout: 605_000 }

export type MailJob = { mailId: string }

/** A queue client with a connection of its own, for a worker. The caller starts and stops it. */
export const queueClient = (connectionString: string): PgBoss =>
  new PgBoss({
    connectionString,
    ...limits,
    max: 2,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    application_name: 'nouriva-worker',
  })

/** Creates the queue's schema and the mail queue. Safe to repeat; call it under the migration lock. */
export async function installQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    ...installing,
    max: 1,
    schedule: false,
    supervise: false,
  })
  boss.on('error', () => {})
  await boss.start()
  try {
    await boss.createQueue(MAIL_QUEUE, {
      name: MAIL_QUEUE,
      policy: 'standard',
      expireInSeconds: LEASE_SECONDS,
      retryLimit: CRASH_RETRIES,
      retryDelay: 0,
      retryBackoff: false,
    })
  } finally {
    await boss.stop({ graceful: false })
  }
}

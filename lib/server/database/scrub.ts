import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { withClient } from './with-client'

const LOCK_MS = 2_000
/** A backup or a long reading may take longer; then it is tried again later. */
const VIEWS_MS = 10_000
const POLL_MS = 100

/**
 * Rewrites tables, so that no file of theirs holds bytes of rows that were deleted: a plain VACUUM
 * leaves them in the free space of a page. A table is locked while it is rewritten; one that cannot be
 * locked within two seconds throws, and so does a transaction that could still see deleted rows and
 * does not end: rewriting would keep them.
 * @param mostBytes nothing is done when one is larger: that is for a quieter hour
 * @param viewsMs how long to wait for such transactions
 * @returns whether they were rewritten
 */
export async function scrub(
  connectionString: string,
  tables: readonly string[],
  mostBytes = Number.POSITIVE_INFINITY,
  viewsMs = VIEWS_MS,
): Promise<boolean> {
  const settings = {
    connectionString,
    lock_timeout: LOCK_MS,
    // Rewriting may take long; a server that has gone for good is noticed all the same.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'nouriva scrub',
  }
  return withClient(settings, async (client) => {
    const size =
      'SELECT coalesce(max(pg_total_relation_size(t::regclass)), 0) AS most FROM unnest($1::text[]) AS t'
    const { rows } = await client.query<{ most: string }>(size, [tables])
    if (Number(rows[0]?.most) > mostBytes) return false
    await untilNobodySeesDeleted(client, viewsMs)
    for (const table of tables)
      await client.query(`VACUUM (FULL, ANALYZE) ${client.escapeIdentifier(table)}`)
    return true
  })
}

/**
 * Waits until every transaction that began before now has ended, in other databases of the server too:
 * new snapshots reach back to the oldest that still writes, and this database's own to what they read.
 */
async function untilNobodySeesDeleted(client: pg.Client, mostMs: number): Promise<void> {
  const { rows } = await client.query<{ now: string }>('SELECT pg_current_xact_id()::text AS now')
  const past = `
    SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AND NOT EXISTS (
      SELECT FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND (datname IS NULL OR datname = current_database())
        AND age(backend_xmin) > age($1::xid8::xid)
    ) AS past`
  const until = Date.now() + mostMs
  while (Date.now() < until) {
    const { rows: seen } = await client.query<{ past: boolean }>(past, [rows[0]?.now])
    if (seen[0]?.past) return
    await delay(POLL_MS)
  }
  throw new Error('a transaction still sees what was deleted')
}

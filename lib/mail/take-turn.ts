import { db } from '@/lib/db'

/** Whoever holds it may call the provider next. */
const LOCK = 5_023_060

/**
 * Waits for this worker's turn to call the provider. Turns follow each other at this distance, whichever process of the
 * site has them: the provider counts the calls of all. Throws when the database cannot be reached.
 * @param apartMs milliseconds from one turn to the next
 */
export async function takeTurn(apartMs: number): Promise<void> {
  // One statement: the lock is held while it sleeps, and is free when it ends, or when its process dies.
  await db().$executeRaw`
    WITH mine AS MATERIALIZED (SELECT pg_advisory_xact_lock(${LOCK}))
    SELECT pg_sleep(${apartMs / 1_000}::float8) FROM mine`
}

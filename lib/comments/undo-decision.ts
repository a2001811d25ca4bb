import { db } from '@/lib/db'

/**
 * Puts comments back where their last decision found them. A second time changes nothing.
 * @param ids what a decision gave back @returns the ids that changed
 */
export async function undoDecision(ids: string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    UPDATE comments SET state = state_before, state_before = NULL, decided_at = NULL
    WHERE id = ANY(${ids}::uuid[]) AND state_before IS NOT NULL AND erased_at IS NULL
    RETURNING id::text AS id`
  return rows.map(({ id }) => id)
}

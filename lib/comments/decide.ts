import { type CommentState, db } from '@/lib/db'

/**
 * Puts comments into a state, and keeps the one that they had for undo. What is erased stays erased.
 * @returns the ids of those that changed: what was there already counts as no change
 */
export async function decide(
  ids: string[],
  state: CommentState,
  now = new Date(),
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    UPDATE comments SET state_before = state, state = ${state}::comment_state, decided_at = ${now}
    WHERE id = ANY(${ids}::uuid[]) AND state <> ${state}::comment_state AND erased_at IS NULL
    RETURNING id::text AS id`
  return rows.map(({ id }) => id)
}

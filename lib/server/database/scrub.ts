import pg from 'pg'

const LOCK_MS = 2_000

/**
 * Rewrites tables, so that no file of theirs holds bytes of rows that were deleted: a plain VACUUM
 * leaves them in the free space of a page. A table is locked while it is rewritten; one that cannot be
 * locked within two seconds throws.
 * @param mostBytes nothing is done when one is larger: that is for a quieter hour
 * @returns whether they were rewritten
 */
export async function scrub(
  connectionString: string,
  tables: readonly string[],
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const client = new pg.Client({ connectionString, lock_timeout: LOCK_MS })
  await client.connect()
  try {
    const size =
      'SELECT coalesce(max(pg_total_relation_size(t::regclass)), 0) AS most FROM unnest($1::text[]) AS t'
    const { rows } = await client.query<{ most: string }>(size, [tables])
    if (Number(rows[0]?.most) > mostBytes) return false
    for (const table of tables)
      await client.query(`VACUUM (FULL, ANALYZE) ${client.escapeIdentifier(table)}`)
    return true
  } finally {
    await client.end()
  }
}

import { withClient } from './with-client'

/** A record that says nothing: switching does nothing where nothing was written since. */
const NEXT_FILE = "SELECT pg_switch_wal() FROM pg_logical_emit_message(false, 'nouriva', '')"
/** A gigabyte of 16 MB files. On a server that has more, others write enough to pass them. */
const MOST_FILES = 64

/**
 * Has the write-ahead log go once through all its files, so that none holds a byte of what was deleted before:
 * the pages of tables must be scrubbed before. PostgreSQL takes old files for new ones and writes over them only as far as it comes, on a quiet site for months. A
 * file that is closed early is filled with zeros. Needs the rights of a superuser, as the embedded database gives.
 */
export async function passLog(connectionString: string): Promise<void> {
  await withClient({ connectionString }, async (client) => {
    // What was written until now is no longer needed after these, and its files are next in turn.
    await client.query(NEXT_FILE)
    await client.query('CHECKPOINT')
    const { rows } = await client.query<{ files: number }>(
      'SELECT count(*)::int AS files FROM pg_ls_waldir()',
    )
    const files = Math.min(rows[0]?.files ?? 0, MOST_FILES)
    for (let passed = 0; passed <= files; passed += 1) await client.query(NEXT_FILE)
    await client.query('CHECKPOINT')
  })
}

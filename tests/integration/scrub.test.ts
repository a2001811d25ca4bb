import pg from 'pg'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { scrub } from '@/lib/server/database/scrub'
import { troubleOf } from '@/lib/server/database/trouble'

it('fails like anything else when the database restarts in the middle of it, and takes no process along', async () => {
  const reader = new pg.Client({ connectionString: env().databaseUrl })
  await reader.connect()
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM step_counts')
  // Something is written after the reader began: rewriting waits for it.
  await db().$queryRaw`SELECT pg_current_xact_id()::text`
  const loud: unknown[] = []
  const hear = (error: unknown) => loud.push(error)
  process.on('uncaughtException', hear)
  const scrubbed = scrub(env().databaseUrl ?? '', ['leads'])
  // Which words it fails with depends on whether the end was read before something was written.
  const failed = expect(scrubbed.catch(troubleOf)).resolves.toBe('unreachable')
  const end = () => db().$queryRaw<{ ended: boolean }[]>`
    SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
    WHERE application_name = 'nouriva scrub' AND datname = current_database()`
  await expect.poll(end).toEqual([{ ended: true }])
  await failed
  process.off('uncaughtException', hear)
  await reader.end()
  expect(loud).toEqual([])
})

import type PgBoss from 'pg-boss'
import { AUTOMATIC_MS } from './deliver'
import { enqueueJobs } from './enqueue'

/**
 * Gives the mails of a restored outbox their jobs again. The provider recognises what it took after the
 * backup for 24 hours; of an older backup nobody can say what went out since, so those mails are dead, and the
 * owner decides. @param db the connection of the restore, in its transaction; @param madeAt when the backup was made
 */
export async function requeue(db: PgBoss.Db, madeAt: Date, now = new Date()): Promise<void> {
  if (now.getTime() - madeAt.getTime() > AUTOMATIC_MS) {
    await db.executeSql(
      `UPDATE outbox_mails SET state = 'dead', reason = 'restored-too-late' WHERE state IN ('queued', 'held')`,
      [],
    )
    return
  }
  const { rows } = await db.executeSql(
    `SELECT id::text AS id, kind FROM outbox_mails WHERE state = 'queued'`,
    [],
  )
  await enqueueJobs(db, rows)
}

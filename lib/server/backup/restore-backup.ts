import type { Client } from 'pg'
import { installQueue } from '@/lib/mail/queue'
import { bringUp } from '@/lib/server/database/bring-up'
import { migrate } from '@/lib/server/database/migrate'
import { readMigrations } from '@/lib/server/database/migrations'
import { withMigrationLock } from '@/lib/server/database/with-migration-lock'
import { withBackupClient } from './backup-client'
import { readSealed } from './backup-file'
import { BackupProblem } from './backup-problem'
import { listTables } from './catalogue'
import { type Checked, checkBackup } from './check-backup'
import type { Head } from './frames'
import { loadTables, refuseFilled } from './load-tables'
import { applied } from './read-database'
import { checkSecrets } from './secret-ids'

type Options = { url: string; file: string; key: Buffer; appSecret: string; now?: Date }

/**
 * Puts a backup into an empty database. The file is read to its end before anything is written; then the tables
 * are made as they were at the backup, filled in one transaction, and brought up to this release.
 * @throws BackupProblem saying why not; then no row was written
 */
export async function restoreBackup(options: Options): Promise<Checked> {
  const { url, file, key, appSecret, now = new Date() } = options
  const checked = await checkBackup(file, key)
  const { head } = checked
  checkSecrets(head, appSecret)
  await withMigrationLock(url, (client) => makeTables(client, head))
  await installQueue(url)
  await withBackupClient(url, (client) =>
    readSealed(file, key, (frames) => loadTables(client, frames, head, now)),
  )
  await bringUp(url)
  await withBackupClient(url, (client) => client.query('ANALYZE'))
  return checked
}

/** Brings an empty database to where the backup's was: later migrations may change rows, and need to see them. */
async function makeTables(client: Client, head: Head): Promise<void> {
  await refuseFilled(client, await listTables(client))
  const all = await readMigrations()
  const wanted = all.filter(({ name }) => head.migrations.includes(name))
  if (wanted.length < head.migrations.length)
    throw new BackupProblem('a newer release of the site made it: restore it with that one')
  await migrate(client, wanted)
  const here = await applied(client)
  if (here.length > wanted.length)
    throw new BackupProblem(
      'this database has tables of a newer release than the backup: use a new one',
    )
}

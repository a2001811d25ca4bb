import fs from 'node:fs/promises'
import path from 'node:path'
import { backupName } from '@/lib/health/last-backup'
import { withBackupClient } from './backup-client'
import { writeSealed } from './backup-file'
import { type Checked, checkBackup } from './check-backup'
import { readDatabase } from './read-database'
import { partialName } from './remove-old'
import { secretIds } from './secret-ids'

type Options = { url: string; folder: string; key: Buffer; appSecret: string }

/**
 * Writes one backup: to a temporary file, to the disk, read back, and only then under its name. Whatever fails
 * leaves no file behind.
 * @returns where it is and what is in it; throws what the database or the disk throws
 */
export async function writeBackup(options: Options): Promise<Checked & { file: string }> {
  const { url, folder, key, appSecret } = options
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = path.join(folder, partialName())
  try {
    await withBackupClient(url, (client) =>
      writeSealed(temporary, key, readDatabase(client, secretIds(appSecret))),
    )
    const checked = await checkBackup(temporary, key)
    const file = path.join(folder, backupName(checked.head.createdAt))
    await fs.rename(temporary, file)
    await syncFolder(folder)
    return { ...checked, file }
  } finally {
    await fs.rm(temporary, { force: true })
  }
}

/** A new name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder)
  await handle.sync().finally(() => handle.close())
}

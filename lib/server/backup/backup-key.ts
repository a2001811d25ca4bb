import { randomBytes } from 'node:crypto'
import type { Env } from '@/lib/env'
import { readKept, writeKept } from '@/lib/server/launcher/secrets'
import { PlainError } from '@/lib/server/plain-error'

/**
 * The key of backups: BACKUP_KEY, else the one in the data folder, which is made at the first backup.
 * @param make false when a backup is to be read: a new key would open nothing
 * @throws PlainError when there is none, and none may be made
 */
export async function backupKey(settings: Env, make: boolean): Promise<Buffer> {
  if (settings.backupKey) return Buffer.from(settings.backupKey, 'hex')
  const kept = await readKept(settings.dataDir)
  if (kept.backupKey) return Buffer.from(kept.backupKey, 'hex')
  if (settings.databaseUrl)
    throw new PlainError('BACKUP_KEY should be 64 hexadecimal characters (openssl rand -hex 32)')
  if (!make)
    throw new PlainError(
      `The key of the backup is not here: put your copy of secrets.json into ${settings.dataDir}, or set BACKUP_KEY.`,
    )
  const made = randomBytes(32)
  await writeKept(settings.dataDir, { ...kept, backupKey: made.toString('hex') })
  return made
}

import fs from 'node:fs/promises'
import { PlainError } from '@/lib/server/plain-error'
import { takeLock } from './lock'

/** Makes the data folder if need be and claims it for this process. Throws a PlainError if it is taken. */
export async function claimDataDir(dataDir: string): Promise<void> {
  await fs.mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error) => {
    throw new PlainError(
      `DATA_DIR should be a folder that can be written: ${dataDir} (${error.code})`,
    )
  })
  await fs.access(dataDir, fs.constants.W_OK).catch(() => {
    throw new PlainError(`DATA_DIR should be a folder that can be written: ${dataDir}`)
  })
  if (await takeLock(dataDir, 'data')) return
  throw new PlainError(`Nouriva already runs on the data in ${dataDir}: stop it, or set DATA_DIR.`)
}

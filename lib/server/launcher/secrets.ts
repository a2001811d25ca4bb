import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/env'
import type { KeptKeys } from '@/lib/keyring'
import { PlainError } from '@/lib/server/plain-error'
import { writePrivate } from '@/lib/server/write-private'

/** What the data folder keeps; lib/keyring.ts reads the keys of it. */
export type Kept = KeptKeys & { appSecret?: string; backupKey?: string }
export type Secrets = {
  appSecret: string
  dataKey: string
  /** True when a key was made now: what an older one sealed cannot be opened with it. */
  keyIsNew: boolean
}

/**
 * The site's secrets: from the environment, else from the data folder, else made now and kept there.
 * @throws PlainError when the kept file cannot be read; it is never overwritten then
 */
export async function settleSecrets(settings: Env): Promise<Secrets> {
  const { appSecret, dataKey } = settings
  if (appSecret && dataKey) return { appSecret, dataKey, keyIsNew: false }
  const kept = await readKept(settings.dataDir)
  const made = {
    ...kept,
    appSecret: kept.appSecret ?? randomBytes(32).toString('hex'),
    dataKey: kept.dataKey ?? randomBytes(32).toString('hex'),
  }
  if (!kept.appSecret || !kept.dataKey) await writeKept(settings.dataDir, made)
  return {
    appSecret: appSecret ?? made.appSecret,
    dataKey: dataKey ?? made.dataKey,
    keyIsNew: !dataKey && !kept.dataKey,
  }
}

const fileIn = (dataDir: string) => path.join(dataDir, 'secrets.json')

/** Replaces the kept secrets, whole or not at all. */
export const writeKept = (dataDir: string, kept: Kept): Promise<void> =>
  writePrivate(fileIn(dataDir), `${JSON.stringify(kept, null, 2)}\n`)

/** The kept secrets; nothing where there is no file yet. Throws a PlainError when it cannot be read. */
export async function readKept(dataDir: string): Promise<Kept> {
  const file = fileIn(dataDir)
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new PlainError(
      `${file} cannot be read. It holds the site's keys: restore it from a backup.`,
    )
  }
}

import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/env'
import { PlainError } from '@/lib/server/plain-error'
import { writePrivate } from '@/lib/server/write-private'

type Kept = { appSecret?: string; dataKey?: string }
export type Secrets = Required<Kept> & {
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
  const file = path.join(settings.dataDir, 'secrets.json')
  const kept = await readKept(file)
  const made = {
    appSecret: kept.appSecret ?? randomBytes(32).toString('hex'),
    dataKey: kept.dataKey ?? randomBytes(32).toString('hex'),
  }
  if (!kept.appSecret || !kept.dataKey)
    await writePrivate(file, `${JSON.stringify(made, null, 2)}\n`)
  return {
    appSecret: appSecret ?? made.appSecret,
    dataKey: dataKey ?? made.dataKey,
    keyIsNew: !dataKey && !kept.dataKey,
  }
}

async function readKept(file: string): Promise<Kept> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new PlainError(
      `${file} cannot be read. It holds the site's keys: restore it from a backup.`,
    )
  }
}

import fs from 'node:fs/promises'
import type { Env } from '@/lib/env'
import { settleSecrets } from './secrets'
import { readSettings } from './settings'

/**
 * Gives a command the secrets that the running site has, as the launcher gives them to its processes:
 * env() knows them from here on.
 */
export async function claimSecrets(): Promise<Env> {
  const settings = readSettings(process.env)
  await fs.mkdir(settings.dataDir, { recursive: true, mode: 0o700 })
  const { appSecret, dataKey } = await settleSecrets(settings)
  process.env.APP_SECRET = appSecret
  process.env.DATA_KEY = dataKey
  return settings
}

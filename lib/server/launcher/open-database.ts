import type { Env } from '@/lib/env'
import { type Database, keepEmbedded } from './keep-embedded'
import { say, step } from './report'

/** The database that the environment names, else the embedded one. */
export async function openDatabase(settings: Env, keyIsNew: boolean): Promise<Database> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, folder: null, stop: async () => {} }
  const database = await step('database', () => keepEmbedded(settings.dataDir))
  if (keyIsNew && !database.isNew)
    say(
      `${settings.dataDir}/secrets.json was missing and has been made anew, but the database in ` +
        `${database.folder} is older: the answers in it cannot be read without the old file.`,
    )
  return database
}

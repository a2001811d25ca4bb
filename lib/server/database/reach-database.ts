import type { Env } from '@/lib/env'
import { PlainError } from '@/lib/server/plain-error'
import { makeHome } from '@/lib/server/postgres/home'
import { findPostmaster } from '@/lib/server/postgres/postmaster'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

/**
 * Gives a command the database of the running site: env() knows its address from here on. A command
 * starts no database, for only the launcher keeps one.
 * @throws PlainError when the embedded one does not run
 */
export async function reachDatabase({ databaseUrl, dataDir }: Env): Promise<void> {
  if (databaseUrl) return
  const home = await makeHome(dataDir)
  if (!findPostmaster(home.data))
    throw new PlainError('The database does not run. Start the site first: npm start')
  process.env.DATABASE_URL = (await startEmbedded({ dataDir })).url
}

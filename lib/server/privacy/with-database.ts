import type { Env } from '@/lib/env'
import { bringUp } from '@/lib/server/database/bring-up'
import { takeLock } from '@/lib/server/launcher/lock'
import { startEmbedded } from '@/lib/server/postgres/start-embedded'

/**
 * Gives a command the site's database, whether or not the site runs: the one that is configured, the
 * embedded one of a running site, or else an embedded one that is started for as long as the work lasts.
 * env() and db() know it from here on, so load them within the work.
 */
export async function withDatabase(settings: Env, work: () => Promise<void>): Promise<void> {
  if (settings.databaseUrl) return work()
  const release = await takeLock(settings.dataDir, 'data')
  const server = await startEmbedded({ dataDir: settings.dataDir })
  try {
    process.env.DATABASE_URL = server.url
    if (release) await bringUp(server.url)
    await work()
  } finally {
    if (release) await server.stop()
    release?.()
  }
}

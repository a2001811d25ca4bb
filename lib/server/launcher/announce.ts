import type { Env } from '@/lib/env'
import { say } from './report'

/** The few lines that somebody who just typed `npm start` looks for. */
export function announce(settings: Env, databaseFolder: string | null, seconds: number): void {
  say(`Ready after ${seconds.toFixed(1)} s.`)
  say(`  Site:     ${settings.siteUrl}/`)
  if (settings.localMailbox)
    say(`  Mailbox:  ${settings.siteUrl}/mailbox (no mail leaves this machine)`)
  say(`  Data:     ${settings.dataDir}`)
  if (databaseFolder && !databaseFolder.startsWith(settings.dataDir))
    say(`  Database: ${databaseFolder}`)
  say('  Ctrl-C stops it.')
}

import { installQueue } from '@/lib/mail/queue'
import { migrate } from './migrate'
import { readMigrations } from './migrations'
import { withMigrationLock } from './with-migration-lock'

/**
 * Brings a database to the state this release needs: tables, then the job library's schema.
 * Any number of processes may do this at once.
 * @returns the names of the migrations applied now; @throws see trouble.ts
 */
export function bringUp(url: string): Promise<string[]> {
  return withMigrationLock(url, async (client) => {
    const applied = await migrate(client, await readMigrations())
    await installQueue(url)
    return applied
  })
}

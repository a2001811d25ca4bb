import path from 'node:path'
import { BackupProblem } from './backup/backup-problem'
import { claimSecrets } from './launcher/claim-secrets'
import { takeLock } from './launcher/lock'
import { say } from './launcher/report'
import { PlainError, tell } from './plain-error'
import { startEmbedded } from './postgres/start-embedded'

const USAGE = 'npm run restore -- <file>'

/** `npm run restore -- <file>`: puts a backup into an empty place, then erases again who was erased since. */
async function restore() {
  const given = process.argv[2]
  if (!given) throw new PlainError(USAGE)
  const file = path.resolve(given)
  const settings = await claimSecrets()
  const { backupKey } = await import('./backup/backup-key')
  const key = await backupKey(settings, false)
  const server = settings.databaseUrl ? undefined : await ownServer(settings.dataDir)
  if (server) process.env.DATABASE_URL = server.url
  try {
    await restoreInto(file, key, settings.backupDir)
  } catch (error) {
    if (error instanceof BackupProblem) throw new PlainError(`Not restored: ${error.message}.`)
    throw error
  } finally {
    await server?.stop()
  }
}

async function ownServer(dataDir: string) {
  if (!(await takeLock(dataDir, 'data')))
    throw new PlainError('The site runs on this DATA_DIR: stop it first.')
  return startEmbedded({ dataDir })
}

async function restoreInto(file: string, key: Buffer, backupDir: string): Promise<void> {
  const began = performance.now()
  const [{ env }, { db }, { restoreBackup }, { settleLedger }] = await Promise.all([
    import('@/lib/env'),
    import('@/lib/db'),
    import('./backup/restore-backup'),
    import('./backup/ledger'),
  ])
  const { databaseUrl: url = '', appSecret = '' } = env()
  const { head, end } = await restoreBackup({ url, file, key, appSecret })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`${end.rows} rows as of ${head.createdAt.toISOString()} are back, in ${seconds} s.`)
  try {
    let again = 0
    for (const folder of new Set([path.dirname(file), backupDir]))
      again += await settleLedger(folder)
    say(`Erased again because they were erased since: ${again}.`)
  } catch (error) {
    throw new PlainError(
      `THE ERASURES SINCE THEN ARE NOT REPLAYED YET; the worker of the site does it when it starts.\n${tell(error)}`,
    )
  } finally {
    await db().$disconnect()
  }
}

restore().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

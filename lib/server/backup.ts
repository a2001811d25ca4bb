import path from 'node:path'
import { parseArgs } from 'node:util'
import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { PlainError, tell } from './plain-error'
import { withDatabase } from './privacy/with-database'

const USAGE = 'npm run backup [-- --to <folder>] [--keep <days>]'
const KEPT_DAYS = '30'
const MOST_DAYS = 3650

function readArguments() {
  try {
    const options = {
      to: { type: 'string' },
      keep: { type: 'string', default: KEPT_DAYS },
    } as const
    const { to, keep } = parseArgs({ options }).values
    const days = Number(keep)
    if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return { to, days }
  } catch {}
  throw new PlainError(`${USAGE}\n--keep should be a whole number from 1 to ${MOST_DAYS}.`)
}

/** `npm run backup`: one encrypted file with every row as of one moment, while the site serves. */
async function backup() {
  const { to, days } = readArguments()
  const settings = await claimSecrets()
  const folder = to ? path.resolve(to) : settings.backupDir
  const began = performance.now()
  await withDatabase(settings, async () => {
    const [{ env }, { db }, { writeBackup }, { explain }, { settleLedger }, { removeOld }, keys] =
      await Promise.all([
        import('@/lib/env'),
        import('@/lib/db'),
        import('./backup/write-backup'),
        import('./backup/explain'),
        import('./backup/ledger'),
        import('./backup/remove-old'),
        import('./backup/backup-key'),
      ])
    const key = await keys.backupKey(settings, true)
    const { databaseUrl: url = '', appSecret = '' } = env()
    try {
      const { file, end, bytes } = await writeBackup({ url, folder, key, appSecret }).catch(
        (error) => {
          throw explain(error, folder)
        },
      )
      await settleLedger(folder)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      say(
        `${file}: ${end.rows} rows of ${end.tables} tables, ${Math.ceil(bytes / 1024)} KB, in ${seconds} s.`,
      )
      const removed = await removeOld(folder, days)
      if (removed > 0) say(`${removed} older than ${days} days removed.`)
    } finally {
      await db().$disconnect()
    }
  })
}

backup().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { withDatabase } from './privacy/with-database'

const dropOld = process.argv.includes('--drop-old')

/**
 * `npm run keys:rotate`: seals everything anew under a new key, or under a DATA_KEY that was changed,
 * while the site goes on. Stopped on the way, it is simply begun again. With `-- --drop-old` the
 * earlier keys go at once.
 */
async function rotate() {
  const settings = await claimSecrets()
  await withDatabase(settings, async () => {
    const [{ rotateKeys }, { db }] = await Promise.all([
      import('./privacy/rotate-keys'),
      import('@/lib/db'),
    ])
    await rotateKeys(settings.dataDir, { dropOld, say })
    await db().$disconnect()
  })
}

rotate().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

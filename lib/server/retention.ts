import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { withDatabase } from './privacy/with-database'

const dryRun = process.argv.includes('--dry-run')

/** `npm run retention`: removes what is past its time, as the worker does every night; with `-- --dry-run` it only counts. */
async function retention() {
  const settings = await claimSecrets()
  await withDatabase(settings, async () => {
    const [{ retain }, { db }] = await Promise.all([
      import('@/lib/privacy/retain'),
      import('@/lib/db'),
    ])
    const removed = await retain(new Date(), dryRun)
    say(dryRun ? 'This would go:' : 'This is gone:')
    for (const { what, count } of removed) say(`${String(count).padStart(7)}  ${what}`)
    await db().$disconnect()
  })
}

retention().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

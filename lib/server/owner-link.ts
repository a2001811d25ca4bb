import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { withDatabase } from './privacy/with-database'

/** `npm run owner:link`: prints a link with which the owner makes a passkey. It works once, for ten minutes. */
async function ownerLink() {
  const settings = await claimSecrets()
  await withDatabase(settings, async () => {
    const [{ printLink }, { db }] = await Promise.all([
      import('@/lib/owner/link'),
      import('@/lib/db'),
    ])
    say(`${settings.siteUrl}/owner/enrol?token=${await printLink()}`)
    say('Open it on the device to sign in with. It works once, for ten minutes.')
    await db().$disconnect()
  })
}

ownerLink().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

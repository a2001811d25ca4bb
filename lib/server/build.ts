import { writeTypes } from '@/lib/content/compile'
import { waitForLock } from './launcher/lock'
import { say, step } from './launcher/report'
import { tell } from './plain-error'
import { generateClient } from './prepare/client'
import { buildSite } from './prepare/site'
import { root } from './root'

/** `npm run build`: everything that is made from sources, whether or not it is up to date. */
async function build() {
  const release = await waitForLock(root, 'prepare')
  await step('database client', () => generateClient())
  await step('content types', () => writeTypes(root))
  await step('site', () => buildSite())
  release()
}

build().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

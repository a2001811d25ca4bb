import { publishContent } from '@/lib/content/publish'
import { say } from './launcher/report'
import { readSettings } from './launcher/settings'
import { tell } from './plain-error'
import { root } from './root'

/** `npm run publish`: puts the content in force for every running server, or says what to put right. */
async function publish() {
  const { dataDir } = readSettings(process.env)
  const { hash, changed } = await publishContent({ root, dataDir })
  say(changed ? `Published as ${hash}.` : 'Nothing has changed since the last publication.')
}

publish().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

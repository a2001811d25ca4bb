import { publishOnce } from './content/publish-once'
import { say } from './launcher/report'
import { readSettings } from './launcher/settings'
import { tell } from './plain-error'
import { root } from './root'

/** Said by the worker, which asks often: then nothing is said when nothing changed. */
const quiet = process.argv.includes('--quiet')

/** `npm run publish`: puts the content in force for every running server, or says what to put right. */
async function publish() {
  const { dataDir, contentGit } = readSettings(process.env)
  const { hash, changed } = await publishOnce({ root, dataDir, contentGit })
  if (changed) say(`Published as ${hash}.`)
  else if (!quiet) say('Nothing has changed since the last publication.')
}

publish().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

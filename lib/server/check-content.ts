import { checkContent, readWords } from '@/lib/content/check-content'
import { gradesOf } from '@/lib/content/checks/reading-grade'
import { mediaFolder } from '@/lib/content/media/media-folder'
import { errorsIn, report } from '@/lib/content/report'
import { say } from './launcher/report'
import { readSettings } from './launcher/settings'
import { tell } from './plain-error'
import { root } from './root'

/**
 * `npm run check:content`: what publishing would refuse, and advice; only errors fail. Pictures that
 * it makes stay, so that publishing finds them made.
 * With `-- --grades` it lists the reading grade of every section as well.
 */
async function check() {
  if (process.argv.includes('--grades')) await listGrades()
  const findings = await checkContent(root, mediaFolder(readSettings(process.env).dataDir))
  say(report(findings))
  if (errorsIn(findings).length > 0) process.exitCode = 1
}

async function listGrades() {
  for (const source of await readWords(root))
    for (const { line, heading, grade, words } of gradesOf(source))
      say(`${source.file}:${line}: grade ${grade.toFixed(1)}, ${words} words: ${heading}`)
}

check().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})

import { checkContent, readWords } from '@/lib/content/check-content'
import { gradesOf } from '@/lib/content/checks/reading-grade'
import { errorsIn, report } from '@/lib/content/report'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { root } from './root'

/**
 * `npm run check:content`: what publishing would refuse, and advice; only errors fail.
 * With `-- --grades` it lists the reading grade of every section as well.
 */
async function check() {
  if (process.argv.includes('--grades')) await listGrades()
  const findings = await checkContent(root)
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

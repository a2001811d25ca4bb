import fs from 'node:fs/promises'
import path from 'node:path'
import type { Scenario } from './scenario'
import { runFolder } from './settings'

/** Everything that people typed begins with such a word; tokens and cookies have their own looks. */
const canaries: Record<string, RegExp> = {
  'an address': /[\w.+-]+@(?:[\w-]+\.)+(?:com|example|test)/i,
  'a name': /Canary|Asha/,
  'a text': /evil\.example|DROP TABLE|alert\(1\)|Clearer skin|clearer-skin|रात/,
  'a token': /token=|(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43}(?![\w-])/,
  'a password': /postgresql:\/\/\w+:(?!\*)[^@\s]+@/,
}
/** The launcher speaks to the person at the terminal, and shows the end of the log of a database that did not start; everything else is JSON. */
const plainLine =
  /^(?:Nouriva|Ready|✓ | {2}\S|Stopping|The |http|$|[A-Z][a-z ]+:|[\d-]{10} [\d:.]{12} UTC \[\d+\] [A-Z]+: )/

export const logs: Scenario = {
  row: 30,
  what: 'after all of the above every line that any process or database has logged is searched for what was typed',
  pass: '0 hits; every line of web and worker is JSON, every request line has an id',
  async run(stage) {
    const shared = await stage.shared()
    const files = (await fs.readdir(runFolder)).filter((name) => name.endsWith('.log'))
    const texts = await Promise.all(
      files.map((name) => fs.readFile(path.join(runFolder, name), 'utf8')),
    )
    const site = [
      ...texts.filter((_, nth) => !files[nth]?.includes('postgres')),
      shared.output(),
    ].join('\n')
    const database = [
      ...texts.filter((_, nth) => files[nth]?.includes('postgres')),
      await shared.database.log(),
    ].join('\n')
    const problems = [...search(site, 'site'), ...search(database, 'database')]
    const lines = site.split('\n').filter(Boolean)
    const json = lines.filter((line) => line.startsWith('{'))
    for (const line of json) {
      const entry = parse(line)
      if (!entry) problems.push(`no JSON: ${line.slice(0, 100)}`)
      else if (entry.msg === 'request' && !entry.requestId) problems.push('a request without an id')
    }
    const odd = lines.filter((line) => !line.startsWith('{') && !plainLine.test(line))
    problems.push(
      ...[...new Set(odd)]
        .slice(0, 5)
        .map((line) => `neither JSON nor plain: ${line.slice(0, 120)}`),
    )
    return {
      counts: `${json.length} JSON lines, ${lines.length - json.length} plain ones, ${database.split('\n').length} of databases`,
      seen: `${Object.keys(canaries).length} kinds of canaries`,
      problems,
    }
  },
}

function search(text: string, where: string): string[] {
  return Object.entries(canaries).flatMap(([what, shape]) => {
    const line = text.split('\n').find((one) => shape.test(one))
    return line ? [`${what} in a log of the ${where}: ${line.slice(0, 200)}`] : []
  })
}

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

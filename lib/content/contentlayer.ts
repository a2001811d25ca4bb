import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bareEnvironment } from '@/lib/env'
import type { Finding } from './finding'
import { locateFindings } from './locate-findings'
import { plainFindings } from './plain-lines'
import { refusal } from './report'

const require = createRequire(import.meta.url)

/** Room for the parser's short-lived objects, in MB: with Node's own 16 half of the time is spent collecting them. */
const YOUNG_OBJECTS = '--max-semi-space-size=64'

/** Contentlayer's own command: of a folder without documents it makes the types. */
const command = path.join(
  path.dirname(require.resolve('contentlayer2/package.json')),
  'bin/cli.cjs',
)
export const makeTypes = [command, 'build']

const linked = ['lib', 'node_modules', 'contentlayer.config.ts', 'tsconfig.json', 'package.json']

/**
 * Lets Contentlayer, or our compiler with it, make something of some files, in a folder of its own that is gone afterwards: what
 * stands in content/ may change meanwhile, and several processes may compile at once.
 * @param files by path in content/; @param read gets that folder, with .contentlayer in it
 * @throws ContentProblem with what Contentlayer and our law say, one line a document
 */
export async function withCompiled(
  root: string,
  program: string[],
  files: [string, Buffer][],
  read: (work: string) => void,
): Promise<void> {
  const work = path.join(root, '.contentlayer', `work-${randomUUID()}`)
  try {
    await fs.mkdir(path.join(work, 'content'), { recursive: true })
    for (const name of linked) await fs.symlink(path.join(root, name), path.join(work, name))
    const folders = new Set(files.map(([name]) => path.dirname(name)))
    for (const folder of folders)
      await fs.mkdir(path.join(work, 'content', folder), { recursive: true })
    // Four waits for other threads, as a promise of it takes, cost more than the writing.
    for (const [name, bytes] of files) writeFileSync(path.join(work, 'content', name), bytes)
    await run(work, program)
    read(work)
  } finally {
    await fs.rm(work, { recursive: true, force: true })
  }
}

/** Runs Contentlayer in a folder. It gets none of our keys. */
async function run(folder: string, program: string[]): Promise<void> {
  const child = spawn(process.execPath, [YOUNG_OBJECTS, ...program], {
    cwd: folder,
    env: bareEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  const findings = plainFindings(output)
  throw refusal(
    await locateFindings(folder, findings.length > 0 ? findings : [otherTrouble(output)]),
  )
}

const noise =
  /^\s*(?:at |For more information|To disable this|Contentlayer config change|Error: Found)|^\s*[├└]──|^\s*$/

/** Something else than a document was wrong: what was printed, without the decoration. */
const otherTrouble = (output: string): Finding => ({
  level: 'error',
  file: '',
  says: output
    .split('\n')
    .filter((line) => !noise.test(line))
    .join('\n'),
})

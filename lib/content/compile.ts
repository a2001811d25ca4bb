import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bareEnvironment } from '@/lib/env'
import type { Finding } from './finding'
import { locateFindings } from './locate-findings'
import { plainFindings } from './plain-lines'
import { refusal } from './report'

const require = createRequire(import.meta.url)

/**
 * Runs Contentlayer over a project folder: content/ to .contentlayer/generated.
 * @throws ContentProblem with what Contentlayer and our law say, in plain words with file and line
 */
export async function compileContent(root: string): Promise<void> {
  const cli = path.join(path.dirname(require.resolve('contentlayer2/package.json')), 'bin/cli.cjs')
  const child = spawn(process.execPath, [cli, 'build'], {
    cwd: root,
    env: bareEnvironment(root),
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
  throw refusal(await locateFindings(root, findings.length > 0 ? findings : [otherTrouble(output)]))
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

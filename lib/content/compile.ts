import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bareEnvironment } from '@/lib/env'
import { ContentProblem } from './problem'

const require = createRequire(import.meta.url)

/**
 * Runs Contentlayer over a project folder: content/ to .contentlayer/generated.
 * @throws ContentProblem with what Contentlayer and our law say, one line a document
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
  if (code !== 0) throw new ContentProblem(plainLines(output))
}

const noise =
  /^\s*(?:at |For more information|To disable this|Contentlayer config change|Error: Found)|^\s*[├└]──|^\s*$/
const failed = /^\s*• "([^"]+)" (?:failed with ContentProblem: |failed with )?(.*)$/

/** What an editor needs of Contentlayer's output: which file, which field, what is wrong. */
function plainLines(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^ │ {2}/, ''))
    .filter((line) => !noise.test(line))
  return lines
    .map((line) => line.replace(failed, 'content/$1: $2').replace(/: line (\d+): /, ':$1: '))
    .join('\n')
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onCore } from './servers'
import type { Timed } from './timed'

/** Runs one of the sign-up programs on a core of its own. @returns what it has measured */
export async function runSignUp(core: string, name: string, args: string[]): Promise<Timed> {
  const script = [process.execPath, '--import', 'tsx', `tests/bench/${name}.ts`, ...args]
  const [command = '', ...rest] = onCore(core, script)
  const { stdout } = await promisify(execFile)(command, rest, { env: process.env })
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')))
}

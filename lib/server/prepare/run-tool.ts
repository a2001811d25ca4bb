import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PlainError } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'

const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href

/** What a tool may know of this process's environment: a build must not depend on secrets or settings. */
const passed = [
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'TZ',
  'CI',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'XDG_CACHE_HOME',
]

/**
 * Runs one of the installed command line tools to its end.
 * @param script path inside the project; @param signal ends the tool early
 * @throws PlainError with all that the tool said
 */
export async function runTool(
  script: string,
  args: string[],
  options: { environment?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<void> {
  const known = Object.fromEntries(passed.map((name) => [name, process.env[name]]))
  const environment = {
    ...known,
    ...options.environment,
    NOURIVA_LAUNCHER: String(process.pid),
  } as unknown as NodeJS.ProcessEnv
  const child = fork(path.join(root, script), args, {
    cwd: root,
    env: environment,
    execArgv: ['--import', endWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal: options.signal,
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close').catch((error) => [error.message])
  if (code !== 0)
    throw new PlainError(`${script} ${args.join(' ')} failed (${code}):\n${said.trim()}`)
}

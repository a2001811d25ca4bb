import { spawn } from 'node:child_process'
import { bareEnvironment } from '@/lib/env'

const TIMEOUT_MS = 45_000

/**
 * What holds whatever a repository, the machine or the user has configured: nothing that came from outside
 * is run, nobody is asked, and links arrive as plain files.
 */
const settings: [string, string][] = [
  ['core.hooksPath', '/dev/null'],
  ['core.symlinks', 'false'],
  ['core.fsmonitor', 'false'],
  ['core.autocrlf', 'false'],
  ['submodule.recurse', 'false'],
  ['gc.auto', '0'],
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '20'],
  ['protocol.allow', 'never'],
  ['protocol.ext.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['protocol.ssh.allow', 'always'],
  ['protocol.file.allow', 'always'],
]

/**
 * Runs the system's git in a folder.
 * @param remote an address under the name `content`: it may hold a password, which a list of processes would show
 * @returns what git printed. Throws an Error with git's last line when it fails or takes too long
 */
export async function runGit(folder: string, args: string[], remote?: string): Promise<string> {
  const child = spawn('git', args, {
    cwd: folder,
    env: environment(folder, remote),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const failure = await new Promise<string | null>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? 'git is not installed' : error.message),
    )
    child.once('close', (code, signal) => {
      if (signal) return resolve('it did not answer in time')
      resolve(code === 0 ? null : lastLine(complaint))
    })
  })
  if (failure !== null) throw new Error(failure)
  return output.trim()
}

function environment(folder: string, remote?: string): NodeJS.ProcessEnv {
  const all = remote ? [...settings, ['remote.content.url', remote] as const] : settings
  const pairs = all.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ])
  return {
    ...bareEnvironment(folder),
    ...Object.fromEntries(pairs),
    SSH_AUTH_SOCK: process.env.SSH_AUTH_SOCK,
    GIT_CONFIG_COUNT: String(all.length),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=15',
    LC_ALL: 'C',
  }
}

const lastLine = (text: string) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /^(?:fatal|error):/.test(line))
    ?.replace(/^\w+: /, '')
    .replace(/\/\/[^/@\s]+@/g, '//') ?? 'it failed without a word'

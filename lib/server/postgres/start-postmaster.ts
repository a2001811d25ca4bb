import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '@/lib/server/plain-error'
import type { Home } from './home'
import { isPostmaster, readPostmaster } from './postmaster'
import { runProgram } from './run-program'

const ORPHANS_MS = 20_000
const READY_MS = 120_000
const BETWEEN_MS = 50
const LOG_KEPT_BYTES = 5_000_000

/** The log may not tell what people typed: no statements, no details that quote a row. */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'fsync=on',
  'synchronous_commit=on',
  'log_checkpoints=off',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

/**
 * Starts the server and waits until it takes connections.
 * Backends of a killed server may hold its shared memory for a moment: tried again until they are gone.
 * @returns its process id; @throws PlainError with the end of the server's log
 */
export async function startPostmaster(home: Home, programs: string, sockets: string) {
  const giveUp = Date.now() + ORPHANS_MS
  for (;;) {
    const outcome = await startOnce(home, programs, sockets)
    if (outcome.pid) return outcome.pid
    const passes = /pre-existing shared memory block|lock file .* already exists/.test(outcome.said)
    if (!passes || Date.now() > giveUp)
      throw new PlainError(`The database did not start. The end of ${home.log}:\n${outcome.said}`)
    await sleep(BETWEEN_MS)
  }
}

async function startOnce(home: Home, programs: string, sockets: string) {
  dropMisleadingPidFile(home.data)
  const logStart = trimLog(home.log)
  const log = fs.openSync(home.log, 'a', 0o600)
  const args = ['-D', home.data, '-k', sockets, ...settings.flatMap((setting) => ['-c', setting])]
  const program = path.join(programs, 'postgres')
  // Detached: Ctrl-C goes to the whole foreground group, and the database must outlive the web process.
  const child = runProgram(home, program, args, { detached: true, stdio: ['ignore', log, log] })
  fs.closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code) => {
    ended = `it ended with code ${code}`
  })
  child.unref()
  const giveUp = Date.now() + READY_MS
  while (!ended && Date.now() < giveUp) {
    const found = readPostmaster(home.data)
    if (found?.pid === child.pid && found?.ready) return { pid: child.pid as number, said: '' }
    await sleep(15)
  }
  const said = fs.readFileSync(home.log).subarray(logStart).toString().trim()
  return { pid: undefined, said: said || ended || 'It was not ready in time.' }
}

/**
 * PostgreSQL takes any living process with the number in this file for a running server. Only then the
 * file goes: after a crash it also leads PostgreSQL to backends that still run, and must stay for that.
 */
function dropMisleadingPidFile(data: string) {
  const found = readPostmaster(data)
  if (!found || isPostmaster(found.pid, data) || !isAlive(found.pid)) return
  fs.rmSync(path.join(data, 'postmaster.pid'))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function trimLog(log: string): number {
  const size = fs.existsSync(log) ? fs.statSync(log).size : 0
  if (size < LOG_KEPT_BYTES) return size
  fs.renameSync(log, `${log}.old`)
  return 0
}

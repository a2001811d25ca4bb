import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type Postmaster = { pid: number; socketFolder: string; ready: boolean }

/** What the server wrote into its postmaster.pid; null when there is none. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid = '', , , , socketFolder = '', , , status = ''] = lines
    return { pid: Number(pid), socketFolder, ready: status.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * Whether a process is the server of this data folder, and not another that was given its number later:
 * in a container numbers are small and come back at every start. A dead, unreaped process is none either.
 */
export function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 0)) return false
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      data,
    )
  } catch {
    return false
  }
}

/** The server that runs on this data folder, left by a killed launcher perhaps; null when none does. */
export function findPostmaster(data: string): Postmaster | null {
  const found = readPostmaster(data)
  return found && isPostmaster(found.pid, data) ? found : null
}

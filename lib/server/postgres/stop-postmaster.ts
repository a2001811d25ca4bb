import { setTimeout as sleep } from 'node:timers/promises'
import { isPostmaster } from './postmaster'

const FAST_MS = 2_200
const LAST_MS = 800

/**
 * Stops a server cleanly, as `pg_ctl stop -m fast` does: open transactions are rolled back, everything
 * committed is on disk. If it takes too long it is stopped at once, and recovers at its next start.
 */
export async function stopPostmaster(pid: number, data: string): Promise<void> {
  if (await signalled(pid, data, 'SIGINT', FAST_MS)) return
  if (await signalled(pid, data, 'SIGQUIT', LAST_MS)) return
  await signalled(pid, data, 'SIGKILL', 500)
}

async function signalled(pid: number, data: string, signal: NodeJS.Signals, patience: number) {
  if (!isPostmaster(pid, data)) return true
  process.kill(pid, signal)
  const giveUp = Date.now() + patience
  while (Date.now() < giveUp) {
    if (!isPostmaster(pid, data)) return true
    await sleep(20)
  }
  return false
}

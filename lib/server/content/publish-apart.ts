import { fork } from 'node:child_process'
import path from 'node:path'
import { root } from '@/lib/server/root'

/**
 * Runs `npm run publish` in a process of its own: compiling must not hold up mails, and its memory is
 * given back. Resolves when it has ended, however that was: the last result says how.
 */
export function publishApart(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(path.join(root, 'lib/server/publish.ts'), ['--quiet'], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      signal,
    })
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
}

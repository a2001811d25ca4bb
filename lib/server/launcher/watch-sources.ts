import fs from 'node:fs'
import path from 'node:path'
import { tell } from '@/lib/server/plain-error'
import { root } from '@/lib/server/root'
import { say } from './report'

const QUIET_MS = 150

/** In development: an edit of content is published, an edit of code restarts the worker. */
export function watchSources(dataDir: string, restartWorker: () => void): void {
  watch('content', async () => {
    const { publishContent } = await import('@/lib/content/publish')
    const { changed } = await publishContent({ root, dataDir })
    if (changed) say('Content published.')
  })
  // Next takes up the code of pages by itself.
  watch('lib', async () => restartWorker())
}

/** Calls `act` when a folder has been quiet after a change, never twice at a time. */
function watch(folder: string, act: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let acting = Promise.resolve()
  const settle = () => {
    acting = acting.then(act).catch((error) => say(tell(error)))
  }
  fs.watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(settle, QUIET_MS)
  })
}

import fs from 'node:fs'

const QUIET_MS = 200

/**
 * Calls `act` when a folder has been quiet for a moment after a change in it.
 * @returns a function that ends it. A folder that cannot be watched is not: somebody looks each minute too
 */
export function watchFolder(folder: string, act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(act, QUIET_MS)
  }
  try {
    const watcher = fs.watch(folder, { recursive: true }, changed)
    watcher.on('error', () => {})
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => {}
  }
}

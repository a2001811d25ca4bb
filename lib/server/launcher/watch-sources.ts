import path from 'node:path'
import { watchFolder } from '@/lib/server/content/watch-folder'
import { root } from '@/lib/server/root'

/** In development an edit of code restarts the worker. Next takes up the code of pages by itself. */
export function watchSources(restartWorker: () => void): void {
  watchFolder(path.join(root, 'lib'), restartWorker)
}

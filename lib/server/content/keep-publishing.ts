import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type PublishResult, readLastResult } from '@/lib/content/last-result'
import { describeError, log } from '@/lib/log'
import { tellPublication } from '@/lib/mail/tell-publication'
import { contentSignature } from './content-signature'
import { publishApart } from './publish-apart'
import { watchFolder } from './watch-folder'

/** A repository that cannot be reached is nobody's fault for so long. */
const FETCH_PATIENCE_MS = 15 * 60_000
/** Editors' programs and slow copies empty a file before they fill it: what is wrong meanwhile is no mistake. */
const SAVING_MS = 3_000

type Options = {
  root: string
  dataDir: string
  contentGit?: string
  signal: AbortSignal
  /** Publishes and keeps the last result; a process of its own when not given. */
  publish?: (signal: AbortSignal) => Promise<void>
  /** How often a repository is asked, and a folder looked at in case its watcher missed something. */
  everyMs: number
}

/**
 * Publishes the content whenever it has changed, in content/ or in the repository of CONTENT_GIT, until
 * the signal is aborted, and tells the owner what she has to know. Nothing here ends the site.
 */
export async function keepPublishing(options: Options): Promise<void> {
  const { root, dataDir, contentGit, signal, publish = publishApart, everyMs } = options
  const folder = path.join(root, 'content')
  let wake = new AbortController()
  const stopWatching = contentGit ? () => {} : watchFolder(folder, () => wake.abort())
  const pause = async (ms: number) => {
    const either = AbortSignal.any([signal, wake.signal])
    await delay(ms, undefined, { signal: either }).catch(() => {})
    if (wake.signal.aborted) wake = new AbortController()
  }
  let seen: string | undefined
  while (!signal.aborted) {
    const now = contentGit ? undefined : await contentSignature(folder)
    if (contentGit || now !== seen) {
      seen = now
      await publish(signal).catch((error) => log.warn('publish.failed', describeError(error)))
      if (!contentGit && (await hasFailed(dataDir))) {
        await pause(SAVING_MS)
        if ((await contentSignature(folder)) !== seen) continue
      }
    }
    await tellOwner(dataDir)
    await pause(everyMs)
  }
  stopWatching()
}

async function hasFailed(dataDir: string): Promise<boolean> {
  const result = await readLastResult(dataDir)
  return result !== null && result.outcome !== 'published'
}

/** What could not be told, because the database was away, is told a minute later. */
async function tellOwner(dataDir: string): Promise<void> {
  try {
    const result = await readLastResult(dataDir)
    if (!result || isPassing(result)) return
    const worked = result.outcome === 'published'
    const told = await tellPublication({ worked, says: result.says })
    if (told) log.warn('publish.told', { outcome: result.outcome })
  } catch (error) {
    log.warn('publish.not-told', describeError(error))
  }
}

const isPassing = ({ outcome, since }: PublishResult) =>
  outcome === 'fetch' && Date.now() - Date.parse(since) < FETCH_PATIENCE_MS

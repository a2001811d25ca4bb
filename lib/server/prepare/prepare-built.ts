import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isPublished } from '@/lib/content/is-published'
import type { Env } from '@/lib/env'
import { waitForLock } from '@/lib/server/launcher/lock'
import { root } from '@/lib/server/root'
import { isClientFresh } from './client-stamp'
import type { Preparing } from './prepare'
import { siteStamp } from './site-stamp'
import { isWhole } from './stamp'

/**
 * What is left to prepare of a site that is built: nothing at most starts. What there is, is done by the sources:
 * all that compiles and draws need not be loaded before.
 * @throws PlainError or ContentProblem with what the person has to put right
 */
export async function prepareBuilt(made: Preparing): Promise<void> {
  if (await isPrepared(made.settings)) return
  const { register } = await import('tsx/esm/api')
  register()
  const sources = pathToFileURL(path.join(root, 'lib/server/prepare/prepare.ts')).href
  const { prepare } = await import(sources)
  await prepare({ dev: false, ...made })
}

/**
 * Whether nothing is left to do. Waits for a build that runs, as whoever prepares does; that the sources are those of
 * the build was looked at when this launcher was chosen.
 */
async function isPrepared({ contentGit, dataDir }: Env): Promise<boolean> {
  const release = await waitForLock(root, 'prepare')
  try {
    const isBuilt = isWhole(siteStamp()) && (await isClientFresh())
    // What cannot be read is told by the publication itself, which goes on with the one in force.
    return isBuilt && !contentGit && (await isPublished(root, dataDir).catch(() => false))
  } finally {
    release()
  }
}

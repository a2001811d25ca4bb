import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isPublished } from '@/lib/content/is-published'
import { root } from '@/lib/server/root'
import { isClientFresh } from './client-stamp'
import type { Preparing } from './prepare'

/**
 * What is left to prepare of a site that is built: nothing at most starts. What there is, is done by the sources:
 * all that compiles and draws need not be loaded before.
 * @throws PlainError or ContentProblem with what the person has to put right
 */
export async function prepareBuilt(made: Preparing): Promise<void> {
  const { contentGit, dataDir } = made.settings
  const isReady = !contentGit && (await isClientFresh()) && (await isPublished(root, dataDir))
  if (isReady) return
  const { register } = await import('tsx/esm/api')
  register()
  const sources = pathToFileURL(path.join(root, 'lib/server/prepare/prepare.ts')).href
  const { prepare } = await import(sources)
  await prepare({ dev: false, ...made })
}

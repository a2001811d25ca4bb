import path from 'node:path'
import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { compileContent } from './compile'
import { sweepCompiled } from './compiled'
import type { GeneratedDocuments } from './generated'
import { isMadeFrom } from './is-published'
import { locateFindings } from './locate-findings'
import { mediaFolder } from './media/media-folder'
import { readGenerated } from './read-generated'
import { errorsIn, findingsOf, refusal } from './report'
import { readSources } from './sources'
import { readPointer, sweep, switchTo, writeSnapshot } from './store'

export type Publication = { hash: string; changed: boolean }

/**
 * Compiles content/, checks it and puts it in force for every running server, in one step.
 * Nothing changes when anything is wrong, and nothing is done when nothing changed.
 * @param root the project's folder; @param dataDir where publications are kept
 * @param mediaDir where pictures are kept, if not there
 * @throws ContentProblem saying what an editor has to put right
 */
export async function publishContent(options: {
  root: string
  dataDir: string
  mediaDir?: string
}): Promise<Publication> {
  const { root, dataDir } = options
  const sources = readSources(root)
  const inForce = await readPointer(dataDir)
  if (inForce && (await isMadeFrom(sources.fingerprint, dataDir, inForce)))
    return { hash: inForce, changed: false }
  const misplaced = await checkFiles(root)
  if (misplaced.length > 0) throw refusal(misplaced)
  await compileContent(root, sources)
  const generated = readGenerated(root, sources)
  const { mediaDir = mediaFolder(dataDir) } = options
  const snapshot = await illustrated(generated, root, mediaDir)
  const hash = await writeSnapshot(dataDir, snapshot, sources.fingerprint)
  await switchTo(dataDir, hash)
  await sweep(dataDir, hash)
  sweepCompiled(root, sources)
  return { hash, changed: hash !== inForce }
}

/** The publication with its pictures made. What is wrong with documents and with pictures is told at once. */
async function illustrated(generated: GeneratedDocuments, root: string, mediaDir: string) {
  // Most starts have nothing to publish: what draws pictures takes a third of a second to load.
  const { makeMedia } = await import('./media/make-media')
  const errors = errorsIn(checkDocuments(generated))
  try {
    const media = await makeMedia(generated, path.join(root, 'content/images'), mediaDir)
    if (errors.length === 0) return buildSnapshot(generated, media)
  } catch (error) {
    errors.push(...findingsOf(error))
  }
  throw refusal(await locateFindings(root, errors))
}

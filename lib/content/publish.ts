import fs from 'node:fs/promises'
import path from 'node:path'
import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { compileContent } from './compile'
import { fingerprint } from './fingerprint'
import { type GeneratedDocuments, readGenerated } from './generated'
import { locateFindings } from './locate-findings'
import { makeMedia } from './media/make-media'
import { mediaFolder } from './media/media-folder'
import { errorsIn, findingsOf, refusal } from './report'
import { readPointer, readStored, sweep, switchTo, writeSnapshot } from './store'

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
  const source = await fingerprint(root)
  const inForce = await readPointer(dataDir)
  if (inForce && (await isMadeFrom(source, dataDir, inForce)) && (await hasTypes(root)))
    return { hash: inForce, changed: false }

  const misplaced = await checkFiles(root)
  if (misplaced.length > 0) throw refusal(misplaced)
  await compileContent(root)
  const generated = await readGenerated(root)
  const errors = errorsIn(checkDocuments(generated))
  if (errors.length > 0) throw refusal(await locateFindings(root, errors))
  const { mediaDir = mediaFolder(dataDir) } = options
  const snapshot = await illustrated(generated, root, mediaDir)
  const hash = await writeSnapshot(dataDir, snapshot, source)
  await switchTo(dataDir, hash)
  await sweep(dataDir, hash)
  return { hash, changed: hash !== inForce }
}

/** The publication with its pictures made. */
async function illustrated(generated: GeneratedDocuments, root: string, mediaDir: string) {
  try {
    const media = await makeMedia(generated, path.join(root, 'content/images'), mediaDir)
    return buildSnapshot(generated, media)
  } catch (error) {
    throw refusal(await locateFindings(root, findingsOf(error)))
  }
}

const isMadeFrom = async (source: string, dataDir: string, hash: string) =>
  (await readStored(dataDir, hash, 'source')) === JSON.stringify(source)

/** The site's build type-checks against what Contentlayer generates. */
const hasTypes = (root: string) =>
  fs.access(path.join(root, '.contentlayer/generated/index.d.ts')).then(
    () => true,
    () => false,
  )

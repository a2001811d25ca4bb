import fs from 'node:fs/promises'
import path from 'node:path'
import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { compileContent } from './compile'
import { fingerprint } from './fingerprint'
import { readGenerated } from './generated'
import { makeMedia } from './media/make-media'
import { mediaFolder } from './media/media-folder'
import { ContentProblem, listProblems } from './problem'
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
  if (misplaced.length > 0) throw new ContentProblem(listProblems(misplaced))
  await compileContent(root)
  const generated = await readGenerated(root)
  const problems = checkDocuments(generated)
  if (problems.length > 0) throw new ContentProblem(listProblems(problems))
  const { mediaDir = mediaFolder(dataDir) } = options
  const media = await makeMedia(generated, path.join(root, 'content/images'), mediaDir)
  const snapshot = buildSnapshot(generated, media)
  const hash = await writeSnapshot(dataDir, snapshot, source)
  await switchTo(dataDir, hash)
  await sweep(dataDir, hash)
  return { hash, changed: hash !== inForce }
}

const isMadeFrom = async (source: string, dataDir: string, hash: string) =>
  (await readStored(dataDir, hash, 'source')) === JSON.stringify(source)

/** The site's build type-checks against what Contentlayer generates. */
const hasTypes = (root: string) =>
  fs.access(path.join(root, '.contentlayer/generated/index.d.ts')).then(
    () => true,
    () => false,
  )

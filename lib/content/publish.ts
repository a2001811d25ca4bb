import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { compileContent, ensureTypes } from './compile'
import { sweepCompiled } from './compiled'
import { ContentProblem, listProblems } from './problem'
import { readGenerated } from './read-generated'
import { readSources } from './sources'
import { readPointer, readStored, sweep, switchTo, writeSnapshot } from './store'

export type Publication = { hash: string; changed: boolean }

/**
 * Compiles content/, checks it and puts it in force for every running server, in one step.
 * Nothing changes when anything is wrong, and nothing is done when nothing changed.
 * @param root the project's folder; @param dataDir where publications are kept
 * @throws ContentProblem saying what an editor has to put right
 */
export async function publishContent(options: {
  root: string
  dataDir: string
}): Promise<Publication> {
  const { root, dataDir } = options
  const sources = readSources(root)
  const inForce = await readPointer(dataDir)
  if (inForce && (await isMadeFrom(sources.fingerprint, dataDir, inForce))) {
    await ensureTypes(root)
    return { hash: inForce, changed: false }
  }
  const misplaced = await checkFiles(root)
  if (misplaced.length > 0) throw new ContentProblem(listProblems(misplaced))
  await compileContent(root, sources)
  const generated = readGenerated(root, sources)
  const problems = checkDocuments(generated)
  if (problems.length > 0) throw new ContentProblem(listProblems(problems))
  const snapshot = buildSnapshot(generated, sources)
  const hash = await writeSnapshot(dataDir, snapshot, sources.fingerprint)
  await switchTo(dataDir, hash)
  await sweep(dataDir, hash)
  sweepCompiled(root, sources)
  await ensureTypes(root)
  return { hash, changed: hash !== inForce }
}

const isMadeFrom = async (source: string, dataDir: string, hash: string) =>
  (await readStored(dataDir, hash, 'source')) === JSON.stringify(source)

import { buildSnapshot } from './build-snapshot'
import { checkDocuments } from './check-documents'
import { checkFiles } from './check-files'
import { compileContent, ensureTypes } from './compile'
import { sweepCompiled } from './compiled'
import type { GeneratedDocuments } from './generated'
import { locateFindings } from './locate-findings'
import { readGenerated } from './read-generated'
import { errorsIn, findingsOf, refusal } from './report'
import { readSources, type Sources } from './sources'
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
  if (misplaced.length > 0) throw refusal(misplaced)
  await compileContent(root, sources)
  const generated = readGenerated(root, sources)
  const errors = errorsIn(checkDocuments(generated))
  if (errors.length > 0) throw refusal(await locateFindings(root, errors))
  const hash = await write(generated, sources, dataDir).catch(async (error: unknown) => {
    throw refusal(await locateFindings(root, findingsOf(error)))
  })
  await switchTo(dataDir, hash)
  await sweep(dataDir, hash)
  sweepCompiled(root, sources)
  await ensureTypes(root)
  return { hash, changed: hash !== inForce }
}

/** A drawing is read only when its article is written: what is wrong with it is found here. */
const write = async (generated: GeneratedDocuments, sources: Sources, dataDir: string) =>
  writeSnapshot(dataDir, buildSnapshot(generated, sources), sources.fingerprint)

const isMadeFrom = async (source: string, dataDir: string, hash: string) =>
  (await readStored(dataDir, hash, 'source')) === JSON.stringify(source)

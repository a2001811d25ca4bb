import { readLastResult } from './last-result'
import { readSources } from './sources'
import { readPointer, readStored } from './store'

/** Whether a publication was made from such sources. @param fingerprint of `readSources` */
export const isMadeFrom = async (fingerprint: string, dataDir: string, hash: string) =>
  (await readStored(dataDir, hash, 'source')) === JSON.stringify(fingerprint)

/**
 * Whether the content as it stands is what is in force, and the last result says so too: nothing is then left to do.
 * @param root the project's folder; @param dataDir where publications are kept
 */
export async function isPublished(root: string, dataDir: string): Promise<boolean> {
  const hash = await readPointer(dataDir)
  if (!hash) return false
  const last = await readLastResult(dataDir)
  if (last?.outcome !== 'published' || last.hash !== hash) return false
  return isMadeFrom(readSources(root).fingerprint, dataDir, hash)
}

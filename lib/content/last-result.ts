import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** What came of the last publication, in words for an editor. */
export type PublishResult = {
  at: string
  /** Since when it is so: several failures for one reason are one. */
  since: string
  /**
   * `content`: an editor must put something right. `fetch`: the repository was not reached, which may
   * pass by itself. `fault`: the program failed.
   */
  outcome: 'published' | 'content' | 'fetch' | 'fault'
  says: string
  hash: string | null
}

const fileOf = (dataDir: string) => path.join(dataDir, 'content/last-result.json')

/** The last result; null before a first publication, and where a power cut has left half of it. */
export async function readLastResult(dataDir: string): Promise<PublishResult | null> {
  const text = await fs.readFile(fileOf(dataDir), 'utf8').catch(() => null)
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Writes a result down, unless it says what the last one said. @returns the one that stands now */
export async function keepLastResult(
  dataDir: string,
  result: Omit<PublishResult, 'at' | 'since'>,
  now = new Date(),
): Promise<PublishResult> {
  const last = await readLastResult(dataDir)
  const same =
    last?.outcome === result.outcome && last.says === result.says && last.hash === result.hash
  if (last && same) return last
  const at = now.toISOString()
  const since = last?.outcome === result.outcome && last.says === result.says ? last.since : at
  const kept = { at, since, ...result }
  const draft = path.join(path.dirname(fileOf(dataDir)), `.result-${randomUUID()}`)
  await fs.mkdir(path.dirname(draft), { recursive: true })
  await fs.writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`)
  await fs.rename(draft, fileOf(dataDir))
  return kept
}

import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { mediaFolder, sweepMedia } from './media/media-folder'
import type { Snapshot } from './snapshot'

const folder = (dataDir: string) => path.join(dataDir, 'content')
const pointer = (dataDir: string) => path.join(folder(dataDir), 'current')

/** Where one publication's files stand. */
export const snapshotFolder = (dataDir: string, hash: string) => path.join(folder(dataDir), hash)

/** The hash of the publication in force, or null when nothing was published yet. */
export async function readPointer(dataDir: string): Promise<string | null> {
  const text = await fs
    .readFile(/* turbopackIgnore: true */ pointer(dataDir), 'utf8')
    .catch(() => null)
  return text?.trim() || null
}

/** A file of a publication as text; null when there is none. `name` is such as `article/gut`. */
export async function readStored(
  dataDir: string,
  hash: string,
  name: string,
): Promise<string | null> {
  const file = path.join(snapshotFolder(dataDir, hash), `${name}.json`)
  return fs.readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => null)
}

/**
 * Writes a publication beside the one in force. Nobody sees it before `switchTo`.
 * @param source fingerprint of what it was made from
 * @returns its hash: the same content always has the same
 */
export async function writeSnapshot(
  dataDir: string,
  snapshot: Snapshot,
  source: string,
): Promise<string> {
  const files = new Map([['index', JSON.stringify(snapshot.index)]])
  for (const [name, document] of snapshot.documents) files.set(name, JSON.stringify(document))
  const digest = createHash('sha256')
  for (const [name, text] of files) digest.update(`${name}\n${text}\n`)
  const hash = digest.digest('hex').slice(0, 16)
  files.set('source', JSON.stringify(source))
  files.set('media', JSON.stringify(snapshot.media))

  const draft = path.join(folder(dataDir), `.${hash}-${randomUUID()}`)
  for (const [name, text] of files) await writeFile(path.join(draft, `${name}.json`), text)
  const final = snapshotFolder(dataDir, hash)
  await fs.rename(draft, final).catch(async () => {
    // The same content stands there already: only what it was made from may differ.
    await fs.rename(path.join(draft, 'source.json'), path.join(final, 'source.json'))
    await fs.rm(draft, { recursive: true, force: true })
  })
  return hash
}

async function writeFile(file: string, text: string) {
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, text)
}

/** Puts a written publication in force, in one step. */
export async function switchTo(dataDir: string, hash: string): Promise<void> {
  const next = `${pointer(dataDir)}-${randomUUID()}`
  await writeFile(next, `${hash}\n`)
  await fs.rename(next, pointer(dataDir))
}

const KEPT = 3

/**
 * Removes publications older than the last few, for a page that is being rendered may still read those,
 * and the pictures that none of the kept ones names.
 */
export async function sweep(dataDir: string, inForce: string): Promise<void> {
  const names = (await fs.readdir(folder(dataDir))).filter((name) => /^[0-9a-f]{16}$/.test(name))
  const aged = await Promise.all(
    names
      .filter((name) => name !== inForce)
      .map(async (name) => ({ name, at: (await fs.stat(snapshotFolder(dataDir, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT - 1)
  for (const { name } of old)
    await fs.rm(snapshotFolder(dataDir, name), { recursive: true, force: true })
  const kept = names.filter((name) => !old.some((gone) => gone.name === name))
  const lists = await Promise.all(kept.map((name) => readStored(dataDir, name, 'media')))
  const named: string[] = lists.flatMap((list) => (list ? JSON.parse(list) : []))
  await sweepMedia(mediaFolder(dataDir), new Set(named))
}

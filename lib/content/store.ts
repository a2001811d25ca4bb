import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './hash-of'
import { mediaFolder, sweepMedia } from './media/media-folder'
import type { ContentIndex, Snapshot } from './snapshot'

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

/** A file of a publication as text, `index`, `source` or `media`; null when there is none. */
export async function readStored(
  dataDir: string,
  hash: string,
  name: 'index' | 'source' | 'media',
): Promise<string | null> {
  const file = path.join(snapshotFolder(dataDir, hash), `${name}.json`)
  return fs.readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => null)
}

const documentsFolder = (dataDir: string) => path.join(folder(dataDir), 'documents')

/** A document as text, by the key that an index has for it. */
export async function readDocumentText(dataDir: string, key: string): Promise<string | null> {
  const file = path.join(documentsFolder(dataDir), `${key}.json`)
  return fs.readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => null)
}

/**
 * Writes a publication beside the one in force. Nobody sees it before `switchTo`. Publications share
 * documents: only those are made and written that none of them has.
 * @param source fingerprint of what it was made from
 * @returns its hash: the same content always has the same
 */
export async function writeSnapshot(
  dataDir: string,
  { index, documents, media }: Snapshot,
  source: string,
): Promise<string> {
  await fs.mkdir(documentsFolder(dataDir), { recursive: true })
  const there = new Set(await fs.readdir(documentsFolder(dataDir)))
  const keys: Record<string, string> = {}
  for (const [name, { key, make }] of documents) {
    keys[name] = key
    if (there.has(`${key}.json`)) continue
    await replaceFile(path.join(documentsFolder(dataDir), `${key}.json`), make())
  }
  const text = JSON.stringify({ ...index, documents: keys } satisfies ContentIndex)
  const hash = hashOf(text).slice(0, 16)
  // The same content may stand there already: then only what it was made from differs.
  await replaceFile(path.join(snapshotFolder(dataDir, hash), 'index.json'), text)
  await replaceFile(path.join(snapshotFolder(dataDir, hash), 'media.json'), JSON.stringify(media))
  await replaceFile(path.join(snapshotFolder(dataDir, hash), 'source.json'), JSON.stringify(source))
  return hash
}

/** Writes a file so that nobody ever sees half of it. */
async function replaceFile(file: string, text: string) {
  const draft = path.join(path.dirname(file), `.${randomUUID()}`)
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(draft, text)
  await fs.rename(draft, file)
}

/** Puts a written publication in force, in one step. */
export const switchTo = (dataDir: string, hash: string): Promise<void> =>
  replaceFile(pointer(dataDir), `${hash}\n`)

const KEPT = 3

/**
 * Removes publications older than the last few, and the documents and pictures that only they had; a
 * page that is being rendered may still read one of those.
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
  await sweepDocuments(dataDir, kept)
  const lists = await Promise.all(kept.map((name) => readStored(dataDir, name, 'media')))
  const named: string[] = lists.flatMap((list) => (list ? JSON.parse(list) : []))
  await sweepMedia(mediaFolder(dataDir), new Set(named))
}

async function sweepDocuments(dataDir: string, kept: string[]) {
  const used = new Set<string>()
  for (const hash of kept) {
    const index: ContentIndex | null = JSON.parse(
      (await readStored(dataDir, hash, 'index')) ?? 'null',
    )
    for (const key of Object.values(index?.documents ?? {})) used.add(`${key}.json`)
  }
  for (const name of await fs.readdir(documentsFolder(dataDir)))
    if (!used.has(name)) await fs.rm(path.join(documentsFolder(dataDir), name), { force: true })
}

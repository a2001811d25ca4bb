import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Pictures made from content are kept here, named by what they were made from. */
export const mediaFolder = (dataDir: string) => path.join(dataDir, 'content/media')

/** The address of a file of the media folder. */
export const mediaPath = (name: string) => `/media/${name}`

/** Puts a file into the media folder, whole or not at all. */
export async function writeMedia(folder: string, name: string, data: Uint8Array | string) {
  const draft = path.join(folder, `.${name}-${randomUUID()}`)
  await fs.mkdir(folder, { recursive: true })
  await fs.writeFile(draft, data)
  await fs.rename(draft, path.join(folder, name))
}

/** Whether a file stands there already; if so it counts as new, so that no sweep beside us takes it. */
export async function renewMedia(folder: string, name: string): Promise<boolean> {
  const now = new Date()
  return fs.utimes(path.join(folder, name), now, now).then(
    () => true,
    () => false,
  )
}

const GRACE_MS = 60 * 60 * 1000

/**
 * Removes the pictures that no kept publication names. Those of the last hour stay: another process
 * may be about to publish them.
 */
export async function sweepMedia(folder: string, named: ReadonlySet<string>): Promise<void> {
  const files = await fs.readdir(folder).catch(() => [])
  for (const name of files.filter((file) => !named.has(file))) {
    const file = path.join(folder, name)
    const at = await fs.stat(file).catch(() => null)
    if (at && Date.now() - at.mtimeMs > GRACE_MS) await fs.rm(file, { force: true })
  }
}

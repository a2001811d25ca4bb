import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { type Face, readFace } from './read-face'

/** The site's typefaces as outlines. */
export type SiteFaces = { serif: Face; sans: Face }

let readFaces: Promise<SiteFaces> | undefined
export const siteFaces = (): Promise<SiteFaces> => {
  readFaces ??= Promise.all([readFace('fraunces'), readFace('nouriva-sans')]).then(
    ([serif, sans]) => ({ serif, sans }),
  )
  return readFaces
}

let readHash: Promise<string> | undefined
/** Everything that decides how made pictures look: another design makes other files. */
export const designHash = (): Promise<string> => {
  readHash ??= hashOf(import.meta.dirname)
  return readHash
}

async function hashOf(folder: string): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(sharp.versions))
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).sort())
    digest.update(await fs.readFile(file))
  return digest.digest('hex')
}

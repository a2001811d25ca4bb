import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { root } from '@/lib/server/root'
import { hashSources } from './source-hash'

/** Notes inside something built what it was built from. */
export type Stamp = {
  /** Inside the folder of what was built. */
  file: string
  sources: string[]
}

/** Whether something was built, to its end, from the sources as they are now. */
export async function isFresh({ file, sources }: Stamp): Promise<boolean> {
  const noted = await fs.readFile(path.join(root, file), 'utf8').catch(() => null)
  return noted !== null && noted === hashSources(root, sources)
}

/** Whether something was built to its end, from whatever sources: a build takes the note away before it begins. */
export const isWhole = ({ file }: Stamp): boolean => existsSync(path.join(root, file))

/** Builds and notes from what. The note goes first and comes last: half a build is never fresh. */
export async function buildStamped({ file, sources }: Stamp, build: () => Promise<void>) {
  await fs.rm(path.join(root, file), { force: true })
  const hash = hashSources(root, sources)
  await build()
  await fs.writeFile(path.join(root, file), hash)
}

import fs from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import { mediaFolder } from './media-folder'

export type MediaFile = {
  bytes: Buffer
  type: string
  /** Whether its name says what is in it, so that it never changes. */
  lasting: boolean
}

const types: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
}
const byHash = /^[0-9a-f]{32}(?:-\d{1,4})?\.(avif|webp|jpg|png|svg)$/
const byName = /^nouriva\.(jpg)$/

/** A picture of a publication by its file name; null when there is none of that name. */
export async function readMedia(name: string): Promise<MediaFile | null> {
  const ending = (byHash.exec(name) ?? byName.exec(name))?.[1]
  const type = ending && types[ending]
  if (!type) return null
  const file = path.join(mediaFolder(env().dataDir), name)
  const bytes = await fs.readFile(/* turbopackIgnore: true */ file).catch(() => null)
  return bytes && { bytes, type, lasting: byHash.test(name) }
}

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Drawing, readDrawing } from '@/lib/content/read-drawing'
import { designHash, siteFaces } from './design'
import { drawingFile } from './drawing-file'
import { mediaPath, renewMedia, writeMedia } from './media-folder'

export type MadeDrawing = {
  /** The drawing, read when somebody asks: a publication that changes one article needs one of thousands. */
  read(): Drawing
  /** Its address as an image. */
  path: string
  /** The names of its files in the media folder. */
  files: string[]
}

/** What decides how a drawing is read. */
const reader = path.join(import.meta.dirname, '../read-drawing.ts')
let recipe: string | undefined

/**
 * Checks a drawing and keeps it as data and as an image, or finds it kept.
 * @param bytes the editor's file; @param file its name, for problems; @param folder the media folder
 * @throws ContentProblem when it holds anything but shapes and words
 */
export async function makeDrawing(
  bytes: Buffer,
  file: string,
  folder: string,
): Promise<MadeDrawing> {
  recipe ??= fs.readFileSync(reader, 'utf8')
  const made = createHash('sha256')
    .update(recipe)
    .update(await designHash())
    .update(bytes)
  const hash = made.digest('hex').slice(0, 32)
  const [record, picture] = [`${hash}.json`, `${hash}.svg`]
  const there = await Promise.all([record, picture].map((name) => renewMedia(folder, name)))
  if (!there.every(Boolean)) {
    const drawing = readDrawing(bytes.toString('utf8'), file)
    const { sans, serif } = await siteFaces()
    await writeMedia(folder, picture, drawingFile(drawing, [sans, serif]))
    await writeMedia(folder, record, JSON.stringify(drawing))
  }
  const kept = path.join(folder, record)
  return {
    read: () => JSON.parse(fs.readFileSync(kept, 'utf8')),
    path: mediaPath(picture),
    files: [record, picture],
  }
}

import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Raw } from 'sharp'
import type { Photo } from '@/lib/content/model'
import { ContentProblem } from '@/lib/content/problem'
import { checkPhoto, opening } from './check-photo'
import { mediaPath, renewMedia, writeMedia } from './media-folder'

/** A column of text is 520 pixels wide at most, on a screen of up to three pixels to one. */
const WIDTHS = [360, 720, 1080, 1440]
const FALLBACK_WIDTH = 1080
const GROUND = { columns: 4, rows: 3 }
const formats = [
  { type: 'image/avif', ending: 'avif', options: { quality: 52, effort: 3 } },
  { type: 'image/webp', ending: 'webp', options: { quality: 76, effort: 4 } },
] as const
/** Goes into every name: another recipe makes other files. */
const recipe = JSON.stringify([2, WIDTHS, FALLBACK_WIDTH, GROUND, formats])

export type MadePhoto = {
  photo: Photo
  width: number
  height: number
  /** The names of its files in the media folder. */
  files: string[]
}
type Pixels = { data: Buffer; raw: Raw; seeThrough: boolean }

/**
 * Makes a photo ready for the page, or finds it made. Metadata such as the place are gone, it stands
 * upright, and its colours are sRGB.
 * @param bytes the editor's file; @param file its name, for problems; @param folder the media folder
 * @throws ContentProblem when it is no photo, is damaged or too large
 */
export async function makePhoto(bytes: Buffer, file: string, folder: string): Promise<MadePhoto> {
  const hash = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 32)
  const record = `${hash}.json`
  const made = await findMade(folder, record)
  if (made) return made
  await checkPhoto(bytes, file)
  const pixels = await decode(bytes, file)
  const { width, height } = pixels.raw
  const files: string[] = []
  const write = async (name: string, data: Buffer) => {
    await writeMedia(folder, name, data)
    files.push(name)
    return mediaPath(name)
  }
  const sources: Photo['sources'] = []
  for (const { type, ending, options } of formats) {
    const srcSet: string[] = []
    for (const size of sizesFor(width)) {
      const data = await resized(pixels, size).toFormat(ending, options).toBuffer()
      srcSet.push(`${await write(`${hash}-${size}.${ending}`, data)} ${size}w`)
    }
    sources.push({ type, srcSet: srcSet.join(', ') })
  }
  const plain = resized(pixels, Math.min(width, FALLBACK_WIDTH))
  const fallback = pixels.seeThrough
    ? await write(`${hash}.png`, await plain.png({ palette: true }).toBuffer())
    : await write(`${hash}.jpg`, await plain.jpeg({ quality: 80, mozjpeg: true }).toBuffer())
  const photo: Photo = { sources, fallback, ground: await groundOf(pixels) }
  const result = { photo, width, height, files: [...files, record] }
  // Written last: where it stands, all the others do.
  await writeMedia(folder, record, JSON.stringify(result))
  return result
}

async function findMade(folder: string, record: string): Promise<MadePhoto | null> {
  const text = await fs.readFile(path.join(folder, record), 'utf8').catch(() => null)
  if (!text) return null
  const made: MadePhoto = JSON.parse(text)
  const there = await Promise.all(made.files.map((name) => renewMedia(folder, name)))
  return there.every(Boolean) ? made : null
}

/** The widths that are smaller than the picture, and the picture's own as the largest. */
const sizesFor = (width: number) => [...WIDTHS.filter((size) => size < width), width]

/** Upright 8-bit sRGB pixels, no wider than the widest size. */
async function decode(bytes: Buffer, file: string): Promise<Pixels> {
  const widest = { width: WIDTHS.at(-1), withoutEnlargement: true }
  const upright = sharp(bytes, opening).autoOrient().resize(widest).toColourspace('srgb')
  const { data, info } = await upright
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new ContentProblem('is damaged: save it again, or take another copy', { file })
    })
  const { width, height, channels } = info
  const raw: Raw = { width, height, channels }
  const { isOpaque } = await sharp(data, { raw }).stats()
  return { data, raw, seeThrough: !isOpaque }
}

function resized({ data, raw, seeThrough }: Pixels, width: number) {
  const picture = sharp(data, { raw }).resize({ width })
  return seeThrough ? picture : picture.removeAlpha()
}

async function groundOf({ data, raw, seeThrough }: Pixels): Promise<string[]> {
  if (seeThrough) return []
  const { columns, rows } = GROUND
  const few = sharp(data, { raw }).removeAlpha().resize(columns, rows, { fit: 'fill' })
  const bytes = await few.toColourspace('srgb').raw().toBuffer()
  const depth = bytes.length / (columns * rows)
  return Array.from({ length: columns * rows }, (_, place) => {
    const colour = bytes.subarray(place * depth, place * depth + depth)
    return `#${(depth === 3 ? colour : Buffer.alloc(3, colour)).toString('hex')}`
  })
}

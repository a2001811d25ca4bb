import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { designHash, type SiteFaces, siteFaces } from './design'
import { drawSocial, SOCIAL } from './draw-social'
import { mediaPath, renewMedia, writeMedia } from './media-folder'

export type SocialWork = {
  title: string
  topic?: string
  art: {
    /** What the art is made from: the same key is the same art. */
    key: string
    draw(faces: SiteFaces): Promise<string>
  }
}

/**
 * Draws the picture that other sites show beside a link, or finds it drawn.
 * @param folder the media folder; @param alias a lasting name that it gets besides
 * @returns its address and the names of its files
 */
export async function makeSocial(
  { title, topic = '', art }: SocialWork,
  folder: string,
  alias?: string,
): Promise<{ path: string; files: string[] }> {
  const parts = [await designHash(), title, topic, art.key].map((part) => `${part.length}:${part}`)
  const hash = createHash('sha256').update(parts.join('')).digest('hex').slice(0, 32)
  const name = `${hash}.jpg`
  const files = alias ? [name, alias] : [name]
  const there = await Promise.all(files.map((file) => renewMedia(folder, file)))
  if (!there.every(Boolean)) {
    const svg = drawSocial(
      { title, topic, art: await art.draw(await siteFaces()) },
      await siteFaces(),
    )
    const data = await paint(svg)
    for (const file of files) await writeMedia(folder, file, data)
  }
  return { path: mediaPath(alias ?? name), files }
}

const MOST_BYTES = 300_000

/** A JPEG with all of its colour, so that letters stay sharp; of less quality if it must be. */
async function paint(svg: string): Promise<Buffer> {
  const picture = sharp(Buffer.from(svg), { density: 72 }).resize(SOCIAL).flatten()
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const at = (quality: number) =>
    sharp(data, { raw: { width, height, channels } })
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer()
  for (const quality of [90, 80, 65]) {
    const painted = await at(quality)
    if (painted.length < MOST_BYTES) return painted
  }
  return at(40)
}

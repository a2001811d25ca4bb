import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import type { OpenGraphImage } from '@/lib/content/model'
import { refusal } from '@/lib/content/report'
import { site } from '@/lib/site'
import { SOCIAL } from './draw-social'
import { findPictures, type PictureUse } from './find-pictures'
import { inTurns } from './in-turns'
import { type MadeDrawing, makeDrawing } from './make-drawing'
import { type MadePhoto, makePhoto } from './make-photo'
import { makeSocial, type SocialWork } from './make-social'
import { outlineDrawing } from './outline-drawing'
import { placeDrawing, placePhoto, plantArt } from './social-art'

/** A picture of content/images, ready for any page that shows it. */
export type ReadyPicture = {
  /** What it is made from: the same key is the same picture. */
  key: string
} & ((MadeDrawing & { photo?: undefined }) | MadePhoto)

export type Media = {
  /** By the name of the file in content/images. */
  pictures: Map<string, ReadyPicture>
  /** The picture for other sites, by an article's slug. */
  socials: Map<string, OpenGraphImage>
  /** The names of all files in the media folder that a page or this publication may ask for. */
  files: string[]
}

/** libvips uses several threads for each picture by itself. */
const AT_ONCE = 3

/**
 * Makes every picture that the documents name, and one for other sites for each article. What is
 * made already is left as it is.
 * @param images the folder of the editors' files; @param folder the media folder
 * @throws ContentProblem naming a picture that is missing, damaged or not allowed
 */
export async function makeMedia(
  documents: GeneratedDocuments,
  images: string,
  folder: string,
): Promise<Media> {
  const uses = findPictures(documents)
  const names = await presentNames(uses, images)
  const ready = await inTurns(names, AT_ONCE, async (src) => {
    return [src, await makeReady(src, images, folder)] as const
  })
  const pictures = new Map(ready)
  const topics = new Map(documents.topics.map(({ slug, title }) => [slug, title]))
  const made = await inTurns(documents.articles, AT_ONCE, async ({ slug, title, ...article }) => {
    const picture = pictures.get(article.image.src) as ReadyPicture
    const topic = topics.get(article.topics[0] ?? '')
    const social = await makeSocial({ title, topic, art: artOf(picture, folder) }, folder)
    return { slug, social, alt: `${title} – ${article.image.alt}` }
  })
  const own = await makeSocial({ title: site.tagline, art: plant }, folder, 'nouriva.jpg')
  const files = ready.flatMap(([, picture]) => picture.files)
  return {
    pictures,
    socials: new Map(
      made.map(({ slug, social, alt }) => [slug, { path: social.path, ...SOCIAL, alt }]),
    ),
    files: [...files, ...own.files, ...made.flatMap(({ social }) => social.files)],
  }
}

/** The name of each picture, once. */
async function presentNames(uses: PictureUse[], images: string): Promise<string[]> {
  const there = new Set(await fs.readdir(images).catch(() => []))
  const findings = uses
    .filter(({ src }) => !there.has(src))
    .map(({ src, place }): Finding => {
      return { level: 'error', ...place, says: `there is no picture content/images/${src}` }
    })
  if (findings.length > 0) throw refusal(findings)
  return [...new Set(uses.map(({ src }) => src))]
}

async function makeReady(src: string, images: string, folder: string): Promise<ReadyPicture> {
  const file = `content/images/${src}`
  const bytes = await fs.readFile(path.join(images, src))
  if (src.endsWith('.svg')) {
    const made = await makeDrawing(bytes, file, folder)
    return { key: made.path, ...made }
  }
  const key = createHash('sha256').update(bytes).digest('hex')
  return { key, ...(await makePhoto(bytes, file, folder)) }
}

function artOf(picture: ReadyPicture, folder: string): SocialWork['art'] {
  const { key, photo } = picture
  if (!photo) {
    const draw: SocialWork['art']['draw'] = async ({ serif, sans }) => {
      const { drawing, width, height } = picture.read()
      return placeDrawing(outlineDrawing(drawing, [sans, serif]), { width, height })
    }
    return { key, draw }
  }
  const file = path.join(folder, path.basename(photo.fallback))
  return { key, draw: async () => placePhoto(await fs.readFile(file)) }
}

const plant: SocialWork['art'] = { key: 'plant', draw: async () => plantArt() }

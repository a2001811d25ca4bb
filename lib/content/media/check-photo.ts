import sharp, { type Metadata, type SharpOptions } from 'sharp'
import { ContentProblem } from '@/lib/content/problem'

const MOST_BYTES = 25_000_000
/** A telephone's largest pictures have 50 million; decoded, that is 150 MB. */
const MOST_PIXELS = 60_000_000

/** How every photo is opened: a damaged one is an error, and so is one that would fill the memory. */
export const opening: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'warning' }

const kinds = [
  { name: 'jpg', ending: /\.jpe?g$/, begins: 'ffd8ff' },
  { name: 'png', ending: /\.png$/, begins: '89504e470d0a1a0a' },
  // RIFF, four bytes of length, WEBP.
  { name: 'webp', ending: /\.webp$/, begins: '52494646........57454250' },
]

/**
 * Looks whether a file is the photo that its name says, before anything decodes it.
 * @throws ContentProblem saying what would be right
 */
export async function checkPhoto(bytes: Buffer, file: string): Promise<Metadata> {
  const refuse = (says: string): never => {
    throw new ContentProblem(says, { file })
  }
  if (bytes.length > MOST_BYTES)
    refuse(`is larger than 25 MB: save it smaller, 2000 pixels across are plenty`)
  const start = bytes.subarray(0, 12).toString('hex')
  const kind = kinds.find(({ begins }) => new RegExp(`^${begins}`).test(start))
  if (!kind) return refuse('is not a JPEG, PNG or WebP picture: save it as one of these')
  if (!kind.ending.test(file))
    refuse(`is a ${kind.name} picture: let its name end in .${kind.name}`)
  const found = await sharp(bytes, { ...opening, limitInputPixels: false })
    .metadata()
    .catch(() => refuse('cannot be read as a picture: save it again'))
  if (found.width * found.height > MOST_PIXELS)
    refuse('has more than 60 million pixels: save it smaller, 2000 pixels across are plenty')
  if ((found.pages ?? 1) > 1) refuse('moves: use a picture that stands still')
  return found
}

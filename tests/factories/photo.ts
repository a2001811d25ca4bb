import sharp from 'sharp'

export type PhotoOptions = {
  width?: number
  height?: number
  format?: 'jpeg' | 'png' | 'webp'
  /** EXIF's number for how the camera was held: 6 is a quarter turn. */
  orientation?: number
  colour?: { r: number; g: number; b: number; alpha?: number }
}

/** A photo as an editor's telephone writes it: one colour with a darker lower half, and where it was taken. */
export async function photo(options: PhotoOptions = {}): Promise<Buffer> {
  const { width = 400, height = 300, format = 'jpeg', orientation, colour } = options
  const background = colour ?? { r: 200, g: 120, b: 40 }
  const channels = background.alpha === undefined ? 3 : 4
  const lower = { width, height: Math.floor(height / 2), channels, background: '#302010' } as const
  const half = await sharp({ create: lower }).png().toBuffer()
  const plain = sharp({ create: { width, height, channels, background } })
  return plain
    .composite(channels === 4 ? [] : [{ input: half, gravity: 'south' }])
    .withExif({ IFD0: { Make: 'TelephoneMaker' }, IFD3: { GPSLatitude: '12/1 58/1 0/1' } })
    .withMetadata(orientation ? { orientation } : {})
    .toFormat(format)
    .toBuffer()
}

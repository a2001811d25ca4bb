import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { makePhoto } from '@/lib/content/media/make-photo'
import { photo } from '@/tests/factories/photo'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-media-'))
})

const madeFiles = async () => (await fs.readdir(folder)).sort()
const read = (address: string) => fs.readFile(path.join(folder, path.basename(address)))
const addressesIn = (srcSet: string) => srcSet.split(', ').map((part) => part.split(' '))

it('makes AVIF and WebP in sizes up to the original, and a JPEG that everybody reads', async () => {
  const made = await makePhoto(await photo({ width: 900, height: 600 }), 'a.jpg', folder)
  expect([made.width, made.height]).toEqual([900, 600])
  expect(made.photo.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
  for (const { type, srcSet } of made.photo.sources) {
    const sizes = addressesIn(srcSet)
    expect(sizes.map(([, width]) => width)).toEqual(['360w', '720w', '900w'])
    for (const [address = '', width = ''] of sizes) {
      const found = await sharp(await read(address)).metadata()
      expect(`${found.width}w`).toBe(width)
      expect(found.height).toBe(Math.round((Number.parseInt(width, 10) * 600) / 900))
      expect(found.format === 'heif' ? 'image/avif' : `image/${found.format}`).toBe(type)
    }
  }
  expect((await sharp(await read(made.photo.fallback)).metadata()).format).toBe('jpeg')
  expect(await madeFiles()).toEqual([...made.files].sort())
})

it('makes no size above 1440, and none above a small original', async () => {
  const large = await makePhoto(await photo({ width: 2400, height: 1200 }), 'a.jpg', folder)
  expect([large.width, large.height]).toEqual([1440, 720])
  expect(large.photo.sources[0]?.srcSet).toMatch(/-360\.avif 360w, .+ 720w, .+ 1080w, .+ 1440w$/)
  const small = await makePhoto(await photo({ width: 200, height: 100 }), 'b.jpg', folder)
  expect(small.photo.sources[0]?.srcSet).toMatch(/^\S+-200\.avif 200w$/)
})

it('turns a picture upright, and leaves out where and with what it was taken', async () => {
  const taken = await photo({ width: 400, height: 300, orientation: 6 })
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('TelephoneMaker')
  const made = await makePhoto(taken, 'a.jpg', folder)
  expect([made.width, made.height]).toEqual([300, 400])
  for (const name of made.files.filter((file) => !file.endsWith('.json'))) {
    const bytes = await read(name)
    const found = await sharp(bytes).metadata()
    expect([found.exif, found.icc, found.xmp, found.orientation ?? 1]).toEqual([
      undefined,
      undefined,
      undefined,
      1,
    ])
    expect(bytes.toString('latin1')).not.toContain('TelephoneMaker')
  }
})

it('brings the colours of another colour space to sRGB', async () => {
  const wide = await sharp(await photo({ colour: { r: 250, g: 60, b: 40 } }))
    .withIccProfile('p3')
    .jpeg({ quality: 100 })
    .toBuffer()
  const cmyk = await sharp(await photo())
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()
  const grey = await sharp(await photo())
    .toColourspace('b-w')
    .jpeg()
    .toBuffer()
  for (const bytes of [wide, cmyk, grey]) {
    const made = await makePhoto(bytes, 'a.jpg', folder)
    const found = await sharp(await read(made.photo.fallback)).metadata()
    expect(['srgb', 'b-w']).toContain(found.space)
    expect(made.photo.ground).toHaveLength(12)
  }
  const made = await makePhoto(wide, 'a.jpg', folder)
  const [red = 0, green = 0] = await sharp(await read(made.photo.fallback))
    .raw()
    .toBuffer()
  expect(red).toBeGreaterThan(240)
  expect(Math.abs(green - 60)).toBeLessThan(12)
})

it('says the colours that stand there until it has come, but for one that is see-through', async () => {
  const made = await makePhoto(await photo(), 'a.jpg', folder)
  const [first = '', ...more] = made.photo.ground
  expect(made.photo.ground.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true)
  expect(first).not.toBe(more.at(-1))
  const clear = { r: 0, g: 90, b: 0, alpha: 0.5 }
  const seeThrough = await makePhoto(await photo({ format: 'png', colour: clear }), 'b.png', folder)
  expect(seeThrough.photo.ground).toEqual([])
  expect(seeThrough.photo.fallback).toMatch(/\.png$/)
  for (const [address = ''] of addressesIn(seeThrough.photo.sources[0]?.srcSet ?? ''))
    expect((await sharp(await read(address)).metadata()).hasAlpha).toBe(true)
})

it('names files by what they are made from, and makes nothing twice', async () => {
  const bytes = await photo()
  const made = await makePhoto(bytes, 'a.jpg', folder)
  const times = async () =>
    Promise.all(made.files.map(async (name) => (await fs.stat(path.join(folder, name))).ino))
  const before = await times()
  expect(await makePhoto(bytes, 'other-name.jpg', folder)).toEqual(made)
  expect(await times()).toEqual(before)
  const other = await makePhoto(await photo({ width: 401 }), 'a.jpg', folder)
  expect(other.files.filter((name) => made.files.includes(name))).toEqual([])
})

it('makes again what somebody has removed', async () => {
  const bytes = await photo()
  const made = await makePhoto(bytes, 'a.jpg', folder)
  await fs.rm(path.join(folder, path.basename(made.photo.fallback)))
  await makePhoto(bytes, 'a.jpg', folder)
  expect(await madeFiles()).toEqual([...made.files].sort())
})

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

it.each<[string, string, () => Promise<Buffer>, string]>([
  ['a drawing in disguise', 'a.jpg', async () => Buffer.from(svg), 'is not a JPEG, PNG or WebP'],
  ['words', 'a.png', async () => Buffer.from('words'), 'is not a JPEG, PNG or WebP picture: save'],
  ['nothing', 'a.png', async () => Buffer.alloc(0), 'is not a JPEG, PNG or WebP picture'],
  [
    'another kind',
    'a.jpg',
    () => photo({ format: 'png' }),
    'is a png picture: let its name end in .png',
  ],
  [
    'half a file',
    'a.jpg',
    async () => half(await photo({ width: 900, height: 900 })),
    'is damaged',
  ],
  ['half a PNG', 'a.png', async () => half(await photo({ format: 'png' })), 'is damaged'],
  ['a beginning only', 'a.jpg', async () => Buffer.from('ffd8ffe0', 'hex'), 'cannot be read'],
  ['too many bytes', 'a.jpg', async () => tooHeavy(), 'is larger than 25 MB: save it smaller'],
  [
    'too many pixels',
    'a.png',
    async () => bomb(),
    'has more than 60 million pixels: save it smaller',
  ],
  ['a moving picture', 'a.webp', () => moving(), 'moves: use a picture that stands still'],
])('refuses %s, naming the file, and leaves nothing behind', async (_what, file, make, says) => {
  const refused = makePhoto(await make(), `content/images/${file}`, folder)
  await expect(refused).rejects.toThrow(`content/images/${file}: ${says}`)
  expect(await madeFiles()).toEqual([])
})

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
const tooHeavy = async () => Buffer.concat([await photo(), Buffer.alloc(25_000_000)])

/** A few hundred bytes that would be 30,000 × 30,000 pixels: the header of a PNG says so. */
async function bomb(): Promise<Buffer> {
  const small = await photo({ format: 'png' })
  const bytes = Buffer.from(small)
  bytes.writeUInt32BE(30_000, 16)
  bytes.writeUInt32BE(30_000, 20)
  return bytes
}

async function moving(): Promise<Buffer> {
  const frames = [await photo(), await photo({ colour: { r: 0, g: 0, b: 255 } })]
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

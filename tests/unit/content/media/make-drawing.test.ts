import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makeDrawing } from '@/lib/content/media/make-drawing'
import { readDrawing } from '@/lib/content/read-drawing'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><path d="M0 0h9"/></svg>'
const folder = () => fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-drawing-'))

it('checks a drawing once, and gives what was checked from then on', async () => {
  const media = await folder()
  const first = await makeDrawing(Buffer.from(svg), 'one.svg', media)
  const [name = '', picture = ''] = first.files
  const { ino } = await fs.stat(path.join(media, name))
  const again = await makeDrawing(Buffer.from(svg), 'one.svg', media)
  expect(again.files).toEqual([name, picture])
  expect(again.path).toBe(`/media/${picture}`)
  expect((await fs.stat(path.join(media, name))).ino).toBe(ino)
  expect(again.read()).toEqual(readDrawing(svg, 'one.svg'))
})

it('keeps nothing of a drawing that may not be shown', async () => {
  const media = await folder()
  const evil = svg.replace('<path', '<script/><path')
  await expect(makeDrawing(Buffer.from(evil), 'evil.svg', media)).rejects.toThrow('<script>')
  expect(await fs.readdir(media)).toEqual([])
})

it('makes an image of it that needs no font of the page and knows the night', async () => {
  const words = '<text x="9" y="9">Gut</text><text class="ill-ink"><tspan>दही</tspan></text>'
  const media = await folder()
  const { path: address } = await makeDrawing(
    Buffer.from(svg.replace('<path', `${words}<path`)),
    'one.svg',
    media,
  )
  const file = await fs.readFile(path.join(media, path.basename(address)), 'utf8')
  expect(file).toMatch(/^<svg [^>]*viewBox="0 0 96 54"[^>]*><style>/)
  expect(file).toContain('@media (prefers-color-scheme:dark){.ill-paper{')
  expect(file).not.toMatch(/>Gut<| role=/)
  expect(file).toContain('<text class="ill-ink"><tspan>दही</tspan></text>')
  expect((await sharp(Buffer.from(file)).metadata()).format).toBe('svg')
})

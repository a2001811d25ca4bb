import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { makeDrawing } from '@/lib/content/media/make-drawing'
import { readDrawing } from '@/lib/content/read-drawing'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><path d="M0 0h9"/></svg>'
const folder = () => fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-drawing-'))

it('checks a drawing once, and gives what was checked from then on', async () => {
  const media = await folder()
  const first = await makeDrawing(Buffer.from(svg), 'one.svg', media)
  const [name = ''] = first.files
  const { ino } = await fs.stat(path.join(media, name))
  const again = await makeDrawing(Buffer.from(svg), 'one.svg', media)
  expect(again.files).toEqual([name])
  expect((await fs.stat(path.join(media, name))).ino).toBe(ino)
  expect(again.read()).toEqual(readDrawing(svg, 'one.svg'))
})

it('keeps nothing of a drawing that may not be shown', async () => {
  const media = await folder()
  const evil = svg.replace('<path', '<script/><path')
  await expect(makeDrawing(Buffer.from(evil), 'evil.svg', media)).rejects.toThrow('<script>')
  expect(await fs.readdir(media)).toEqual([])
})

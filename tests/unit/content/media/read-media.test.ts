import fs from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { mediaFolder, writeMedia } from '@/lib/content/media/media-folder'
import { readMedia } from '@/lib/content/media/read-media'
import { env } from '@/lib/env'

const hash = '0123456789abcdef0123456789abcdef'

beforeAll(async () => {
  const folder = mediaFolder(env().dataDir)
  for (const name of [`${hash}-360.avif`, `${hash}.jpg`, `${hash}.json`, 'nouriva.jpg'])
    await writeMedia(folder, name, name)
  await fs.writeFile(path.join(env().dataDir, 'secret.png'), 'a secret')
})

it('reads a picture with its type, and tells whether its name is for ever', async () => {
  expect(await readMedia(`${hash}-360.avif`)).toMatchObject({ type: 'image/avif', lasting: true })
  expect(await readMedia(`${hash}.jpg`)).toMatchObject({ type: 'image/jpeg', lasting: true })
  expect(await readMedia('nouriva.jpg')).toMatchObject({ type: 'image/jpeg', lasting: false })
})

it.each([
  `${hash}.json`,
  `${hash}-720.avif`,
  `${hash}.svg`,
  `.${hash}.jpg`,
  `../media/${hash}.jpg`,
  '../../secret.png',
  '..%2f..%2fsecret.png',
  '..\\secret.png',
  `${hash}.jpg\0.png`,
  '',
])('knows no picture %j', async (name) => {
  expect(await readMedia(name)).toBeNull()
})

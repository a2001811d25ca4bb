import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mediaFolder, writeMedia } from '@/lib/content/media/media-folder'
import { sweep, switchTo, writeSnapshot } from '@/lib/content/store'

it('sweeps pictures that no kept publication names, but none of the last hour', async () => {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-sweep-'))
  const folder = mediaFolder(dataDir)
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
  const publish = async (number: number) => {
    const picture = `${number}.jpg`
    await writeMedia(folder, picture, 'a picture')
    await fs.utimes(path.join(folder, picture), long, long)
    const index = { articles: [], topics: [], aliases: { [`/${number}`]: '/' } }
    const snapshot = { index, documents: new Map(), media: [picture] }
    const hash = await writeSnapshot(dataDir, snapshot, String(number))
    await switchTo(dataDir, hash)
    await sweep(dataDir, hash)
  }
  await writeMedia(folder, 'new.jpg', 'a picture that another process is about to publish')
  for (const number of [1, 2, 3, 4]) await publish(number)
  expect((await fs.readdir(folder)).sort()).toEqual(['2.jpg', '3.jpg', '4.jpg', 'new.jpg'])
})

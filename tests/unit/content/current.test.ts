import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { currentHash, recentHash } from '@/lib/content/current'

const folder = path.join(process.env.DATA_DIR ?? '', 'content')
const publish = async (hash: string) => {
  await fs.mkdir(folder, { recursive: true })
  await fs.writeFile(path.join(folder, 'current'), `${hash}\n`)
}

it('says without waiting what is in force while somebody keeps asking, and never what is older than a quarter of a second', async () => {
  // Whole milliseconds: with fractions, 250 ms later can be 249.9999999999995 ms later.
  let now = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  await publish('one')
  expect(recentHash()).toBeNull()
  expect(await Promise.all([currentHash(), currentHash()])).toEqual(['one', 'one'])
  await publish('two')
  now += 120
  expect(recentHash()).toBe('one')
  now += 120
  // It looks beside the answer: whoever asks next hears of it.
  expect(recentHash()).toBe('one')
  await vi.waitFor(() => expect(recentHash()).toBe('two'), 30_000)
  now += 250
  expect(recentHash()).toBeNull()
  expect(await currentHash()).toBe('two')
})

import os from 'node:os'
import { expect, it } from 'vitest'
import { diskHasRoom } from '@/lib/health/disk-has-room'

const disk = (megabytes: number) => async () => ({ bavail: megabytes * 256, bsize: 4_096 })

it('asks the system itself', async () => {
  expect(await diskHasRoom([os.tmpdir()])).toBe(true)
})

it('says no before the last bytes are gone, whichever folder it is', async () => {
  expect(await diskHasRoom(['/a'], disk(33))).toBe(true)
  expect(await diskHasRoom(['/a'], disk(31))).toBe(false)
  const rooms: Record<string, number> = { '/a': 5_000, '/b': 0 }
  const two = (folder: string) => disk(rooms[folder] ?? 0)()
  expect(await diskHasRoom(['/a', '/b'], two)).toBe(false)
})

it('says yes of a folder that is not there', async () => {
  expect(await diskHasRoom(['/no/such/folder'])).toBe(true)
})

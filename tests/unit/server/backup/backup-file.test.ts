import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { readSealed, writeSealed } from '@/lib/server/backup/backup-file'
import { checkBackup } from '@/lib/server/backup/check-backup'
import type { Frame } from '@/lib/server/backup/frames'

const key = randomBytes(32)
const fileIn = (name: string) => path.join(env().dataDir, name)
const backup = fileIn('whole.backup')

/** Rows that cannot be compressed, so that the file has several chunks. */
const frames: Frame[] = [
  {
    kind: 'head',
    value: {
      format: 1,
      createdAt: new Date('2026-11-23T00:00:00Z'),
      migrations: ['init'],
      appSecretId: 'a',
      dataKeyId: 'b',
    },
  },
  { kind: 'table', value: { name: 'leads', columns: ['id'] } },
  { kind: 'rows', value: Buffer.from('asha@example.com\n'.repeat(50)) },
  { kind: 'rows', value: randomBytes(200_000) },
  { kind: 'tableEnd', value: { rows: 50 } },
  { kind: 'end', value: { tables: 1, rows: 50, sequences: [{ name: 's', value: '7' }] } },
]

async function* given(list: Frame[]) {
  yield* list
}

beforeAll(() => writeSealed(backup, key, given(frames)))

it('comes back as it was written', async () => {
  const read = await readSealed(backup, key, async (found) => {
    const all: Frame[] = []
    for await (const frame of found) all.push(frame)
    return all
  })
  expect(read).toEqual(frames)
})

it('is refused when it says that there is more than there is', async () => {
  const file = fileIn('short.backup')
  await writeSealed(file, key, given(frames.filter(({ kind }) => kind !== 'tableEnd')))
  await expect(checkBackup(file, key)).rejects.toThrow('it is not whole')
})

it('holds nothing that can be read without the key, and is for its owner alone', async () => {
  expect((await fs.readFile(backup)).includes('example.com')).toBe(false)
  expect((await fs.stat(backup)).mode & 0o077).toBe(0)
  await expect(checkBackup(backup, randomBytes(32))).rejects.toThrow('another BACKUP_KEY')
})

describe('a file that is not as it was written', () => {
  const changed: Record<string, (bytes: Buffer) => Buffer> = {
    'a byte in the middle': (bytes) => flipped(bytes, bytes.length >> 1),
    'its salt': (bytes) => flipped(bytes, 30),
    'its last byte': (bytes) => flipped(bytes, bytes.length - 1),
    'cut off': (bytes) => bytes.subarray(0, -1000),
    'cut off between two chunks': (bytes) => bytes.subarray(0, HEAD + CHUNK),
    'with two chunks in each other’s place': (bytes) =>
      Buffer.concat([bytes.subarray(0, HEAD), second(bytes), first(bytes), rest(bytes)]),
    'without its first chunk': (bytes) =>
      Buffer.concat([bytes.subarray(0, HEAD), second(bytes), rest(bytes)]),
    'with something after its end': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
    'of nothing': () => Buffer.alloc(0),
    'of something else': () => Buffer.from('SELECT 1;\n'.repeat(100)),
  }
  const HEAD = 57
  const CHUNK = 64 * 1024 + 16
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes)
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
    return copy
  }
  const first = (bytes: Buffer) => bytes.subarray(HEAD, HEAD + CHUNK)
  const second = (bytes: Buffer) => bytes.subarray(HEAD + CHUNK, HEAD + 2 * CHUNK)
  const rest = (bytes: Buffer) => bytes.subarray(HEAD + 2 * CHUNK)

  it.each(Object.entries(changed))('is refused: %s', async (_, change) => {
    const file = fileIn('changed.backup')
    await fs.writeFile(file, change(await fs.readFile(backup)))
    await expect(checkBackup(file, key)).rejects.toThrow(
      /^it is (?:no backup|damaged or was cut off)/,
    )
  })
})

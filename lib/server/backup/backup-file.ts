import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Frame, readFrames, writeFrame } from './frames'
import { openStream, sealStream } from './sealed-file'

type Bytes = AsyncIterable<Buffer>

async function* written(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield writeFrame(frame)
}

/** Compresses, encrypts and writes frames to a new file that only its owner may read; on the disk when it resolves. */
export async function writeSealed(
  file: string,
  key: Buffer,
  frames: AsyncIterable<Frame>,
): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600)
  try {
    await pipeline(written(frames), createGzip(), async (bytes: Bytes) => {
      for await (const chunk of sealStream(key, bytes)) await handle.writeFile(chunk)
    })
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Reads the frames of a sealed file.
 * @throws BackupProblem as soon as something is not as it was written, and what `use` throws
 */
export async function readSealed<T>(
  file: string,
  key: Buffer,
  use: (frames: AsyncGenerator<Frame>) => Promise<T>,
): Promise<T> {
  const opened = (bytes: Bytes) => openStream(key, bytes)
  const used = (bytes: Bytes) => use(readFrames(bytes))
  return pipeline(createReadStream(file), opened, createGunzip(), used)
}

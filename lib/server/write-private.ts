import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'

/** Writes a file that only its owner may read, whole or not at all, even if the power fails. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}`
  const handle = await fs.open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(temporary, file)
}

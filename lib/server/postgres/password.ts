import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import { writePrivate } from '@/lib/server/write-private'

/**
 * The server's password, made once. It is kept beside the data that it opens, so that neither can be
 * lost without the other.
 */
export async function serverPassword(file: string): Promise<string> {
  const kept = await fs.readFile(file, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (kept) return kept.trim()
  const made = randomBytes(24).toString('hex')
  await writePrivate(file, `${made}\n`)
  return made
}

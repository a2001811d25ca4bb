import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/**
 * A fingerprint of files and folders with everything in them: names and bytes, no times, for a checkout
 * sets those as it likes. What does not exist counts as absent.
 */
export async function hashSources(root: string, sources: string[]): Promise<string> {
  const files = (await Promise.all(sources.map((source) => listFiles(root, source)))).flat().sort()
  const contents = await Promise.all(files.map((file) => fs.readFile(path.join(root, file))))
  const hash = createHash('sha256')
  files.forEach((file, i) => {
    const content = contents[i] as Buffer
    hash.update(`${file}\0${content.length}\0`).update(content)
  })
  return hash.digest('hex')
}

async function listFiles(root: string, source: string): Promise<string[]> {
  const found = await fs.stat(path.join(root, source)).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [source]
  const entries = await fs.readdir(path.join(root, source), {
    recursive: true,
    withFileTypes: true,
  })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

const compiledBy = ['contentlayer.config.ts', 'lib/content', 'package-lock.json']

/** SHA-256 over every file that a publication is made from. @param root the project's folder */
export async function fingerprint(root: string): Promise<string> {
  const digest = createHash('sha256')
  for (const start of ['content', ...compiledBy]) {
    for (const file of await filesBelow(path.join(root, start))) {
      digest.update(`${path.relative(root, file)}\n`)
      digest.update(await fs.readFile(file))
    }
  }
  return digest.digest('hex')
}

async function filesBelow(start: string): Promise<string[]> {
  const stat = await fs.stat(start).catch(() => null)
  if (!stat) return []
  if (stat.isFile()) return [start]
  const entries = await fs.readdir(start, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

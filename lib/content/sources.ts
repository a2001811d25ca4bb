import fs from 'node:fs'
import path from 'node:path'
import { hashOf } from './hash-of'

/** Of pictures, which are large and are read when they are made, only the key is kept. */
export type Source = { bytes?: Buffer; key: string }

/** Everything that a publication is made from, as it was at one moment. */
export type Sources = {
  /** By path in content/, such as `articles/gut.mdx`. A key tells path, bytes and the law. */
  files: Map<string, Source>
  /** Fingerprint of the code that reads content. */
  law: string
  /** Fingerprint of all of it. */
  fingerprint: string
}

const lawful = ['contentlayer.config.ts', 'lib/content', 'package-lock.json']

/** Reads a project's content and fingerprints it. @param root the project's folder */
export function readSources(root: string): Sources {
  const law = hashOf(
    ...lawful.flatMap((start) =>
      filesBelow(path.join(root, start)).flatMap((file) => [
        path.relative(root, file),
        fs.readFileSync(file),
      ]),
    ),
  )
  const content = path.join(root, 'content')
  const files = new Map<string, Source>()
  for (const file of filesBelow(content)) {
    const name = path.relative(content, file).replaceAll(path.sep, '/')
    const bytes = fs.readFileSync(file)
    const key = hashOf(law, name, bytes)
    files.set(name, name.startsWith('images/') ? { key } : { bytes, key })
  }
  const keys = [...files.values()].map(({ key }) => key)
  return { files, law, fingerprint: hashOf(law, ...keys) }
}

/** Links are not followed: content may come from elsewhere. */
function filesBelow(start: string): string[] {
  const stat = fs.statSync(start, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [start]
  const entries = fs.readdirSync(start, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

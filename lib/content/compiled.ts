import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isOldCompiler } from './compiler/bundle'
import type { GeneratedDocument, Keyed } from './generated'
import { readKept } from './kept-document'
import type { Sources } from './sources'

/** Compiled documents, each under the key of its source: what was compiled once is not compiled again. */
const folder = (root: string) => path.join(root, '.contentlayer/compiled')
const nameOf = (key: string) => `${key}.jsonl`

/** What Contentlayer looks at. Pictures and drawings are not compiled, nor what a repository has for itself. */
const compiles = (name: string) =>
  /\.(?:mdx?|json|ya?ml)$/.test(name) && !/^images\/|(?:^|\/)\./.test(name)

/** The files of content/ that have not been compiled as they are now. */
export async function listMissing(root: string, { files }: Sources): Promise<string[]> {
  fs.mkdirSync(folder(root), { recursive: true })
  const there = new Set(fs.readdirSync(folder(root)))
  return [...files]
    .filter(([name, { key }]) => compiles(name) && !there.has(nameOf(key)))
    .map(([name]) => name)
}

/** Keeps what Contentlayer compiled in a folder (contentlayer-child.mjs). A name is there when all of it is. */
export function keepCompiled(root: string, { files }: Sources, work: string, names: string[]) {
  for (const name of names) {
    const compiled = path.join(work, '.contentlayer/kept', name.replaceAll('/', '__'))
    const key = files.get(name)?.key
    if (key) fs.renameSync(compiled, path.join(folder(root), nameOf(key)))
  }
}

/** One compiled document. */
export function readCompiled(root: string, key: string): Keyed<GeneratedDocument> {
  return { ...readKept<GeneratedDocument>(path.join(folder(root), nameOf(key))), key }
}

/** Puts Contentlayer's types where TypeScript looks for them. */
export function installTypes(root: string, work: string): void {
  const generated = path.join(work, '.contentlayer/generated')
  const target = path.join(root, '.contentlayer/generated')
  fs.mkdirSync(target, { recursive: true })
  for (const name of ['types.d.ts', 'index.d.ts']) {
    const draft = path.join(target, `${name}-${randomUUID()}`)
    fs.copyFileSync(path.join(generated, name), draft)
    fs.renameSync(draft, path.join(target, name))
  }
}

const KEPT_MS = 60 * 60 * 1000

/** Removes what no file of content/ is compiled to any more, after an hour: another process may be reading it. */
export function sweepCompiled(root: string, { files, law }: Sources, now = Date.now()): void {
  const used = new Set([...files.values()].map(({ key }) => key))
  const parent = path.join(root, '.contentlayer')
  const compiled = fs.readdirSync(folder(root)).filter((name) => !used.has(name.slice(0, 24)))
  const works = fs
    .readdirSync(parent)
    .filter((name) => name.startsWith('work-') || isOldCompiler(name, law))
  const unused = [
    ...compiled.map((name) => path.join(folder(root), name)),
    ...works.map((name) => path.join(parent, name)),
  ]
  for (const file of unused) {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat && now - stat.mtimeMs > KEPT_MS) fs.rmSync(file, { recursive: true, force: true })
  }
}

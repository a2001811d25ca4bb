import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CompiledBody } from './compile-body'
import { documentTypes, type GeneratedDocument, type Keyed } from './generated'
import { partNames, takeParts } from './kept-parts'
import type { Sources } from './sources'

/** Compiled documents, each under the key of its source: what was compiled once is not compiled again. */
const folder = (root: string) => path.join(root, '.contentlayer/compiled')
const fileOf = (root: string, key: string) => path.join(folder(root), `${key}.json`)
const partFileOf = (root: string, key: string, part: string) =>
  path.join(folder(root), `${key}.${part}`)

/** Pictures and drawings are not compiled. */
const compiles = (name: string) => !name.startsWith('images/')

/** The files of content/ that have not been compiled as they are now. */
export async function listMissing(root: string, { files }: Sources): Promise<string[]> {
  fs.mkdirSync(folder(root), { recursive: true })
  const there = new Set(fs.readdirSync(folder(root)))
  return [...files]
    .filter(([name, { key }]) => compiles(name) && !there.has(`${key}.json`))
    .map(([name]) => name)
}

/** Keeps what Contentlayer generated in a folder. */
export async function keepCompiled(root: string, { files }: Sources, work: string) {
  for (const type of documentTypes) {
    const index = path.join(work, '.contentlayer/generated', type, '_index.json')
    const documents: GeneratedDocument[] = JSON.parse(fs.readFileSync(index, 'utf8'))
    for (const { body: _, ...document } of documents as (GeneratedDocument & {
      body?: unknown
    })[]) {
      const source = files.get(document._raw.sourceFilePath)
      if (!source) continue
      takeParts(work, document._raw.sourceFilePath, (part) => partFileOf(root, source.key, part))
      keep(root, { ...(document as GeneratedDocument), key: source.key })
    }
  }
}

/** The facts come last: where they are, all is there. */
function keep(root: string, document: Keyed<GeneratedDocument>): void {
  const file = fileOf(root, document.key)
  const draft = `${file}-${randomUUID()}`
  fs.writeFileSync(draft, JSON.stringify(document))
  fs.renameSync(draft, file)
}

/** A body as it is kept: its tree, and each of its parts as text, is read when somebody asks. */
export type KeptBody = CompiledBody & {
  treeText: string
  /** Of an article. */
  passagesText: string
  terms: string
}

/** One compiled document. */
export function readCompiled(root: string, key: string): Keyed<GeneratedDocument> {
  const document = JSON.parse(fs.readFileSync(fileOf(root, key), 'utf8'))
  const [body, passages, terms] = partNames.map(
    (part) => () => fs.readFileSync(partFileOf(root, key, part), 'utf8'),
  ) as [() => string, () => string, () => string]
  if (document.compiled)
    Object.defineProperties(document.compiled, {
      treeText: { get: body },
      tree: { get: () => JSON.parse(body()) },
      passagesText: { get: passages },
      terms: { get: terms },
    })
  return document
}

/** Puts Contentlayer's types where TypeScript looks for them. */
export async function installTypes(root: string, work: string): Promise<void> {
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
export function sweepCompiled(root: string, { files }: Sources, now = Date.now()): void {
  const used = new Set([...files.values()].map(({ key }) => key))
  const parent = path.join(root, '.contentlayer')
  const compiled = fs.readdirSync(folder(root)).filter((name) => !used.has(name.slice(0, 24)))
  const works = fs.readdirSync(parent).filter((name) => name.startsWith('work-'))
  const unused = [
    ...compiled.map((name) => path.join(folder(root), name)),
    ...works.map((name) => path.join(parent, name)),
  ]
  for (const file of unused) {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat && now - stat.mtimeMs > KEPT_MS) fs.rmSync(file, { recursive: true, force: true })
  }
}

import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CompiledBody } from './compile-body'
import { documentTypes, type GeneratedDocument, type Keyed } from './generated'
import { bodyTermsOf, type TermCount } from './search/weigh'
import type { Sources } from './sources'

/** Compiled documents, each under the key of its source: what was compiled once is not compiled again. */
const folder = (root: string) => path.join(root, '.contentlayer/compiled')
const fileOf = (root: string, key: string) => path.join(folder(root), `${key}.json`)
const termsFileOf = (root: string, key: string) => path.join(folder(root), `${key}.terms.json`)
const bodyFileOf = (root: string, key: string) => path.join(folder(root), `${key}.body.json`)

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

/** Keeps what Contentlayer generated: facts in one file, the body in another, for few readers want it. */
export async function keepCompiled(root: string, { files }: Sources, generated: string) {
  for (const type of documentTypes) {
    const index = path.join(generated, type, '_index.json')
    const documents: GeneratedDocument[] = JSON.parse(fs.readFileSync(index, 'utf8'))
    for (const { body: _, ...document } of documents as (GeneratedDocument & {
      body?: unknown
    })[]) {
      const source = files.get(document._raw.sourceFilePath)
      if (source) keep(root, source.key, document as GeneratedDocument)
    }
  }
}

function keep(root: string, key: string, document: GeneratedDocument): void {
  const { tree, ...facts } = (document.compiled ?? {}) as { tree?: string }
  if (tree) write(bodyFileOf(root, key), tree)
  if (tree && document.type === 'Article')
    write(termsFileOf(root, key), JSON.stringify(bodyTermsOf(JSON.parse(tree))))
  const kept = { ...document, compiled: document.compiled && facts, key }
  write(fileOf(root, key), JSON.stringify(kept))
}

function write(file: string, text: string): void {
  const draft = `${file}-${randomUUID()}`
  fs.writeFileSync(draft, text)
  fs.renameSync(draft, file)
}

/** A body as it is kept: its tree is read when somebody asks, as a text or as data. */
export type KeptBody = CompiledBody & { treeText: string; bodyTerms: TermCount[] }

/** One compiled document. */
export function readCompiled(root: string, key: string): Keyed<GeneratedDocument> {
  const document = JSON.parse(fs.readFileSync(fileOf(root, key), 'utf8'))
  const treeText = () => fs.readFileSync(bodyFileOf(root, key), 'utf8')
  if (document.compiled)
    Object.defineProperties(document.compiled, {
      treeText: { get: treeText },
      tree: { get: () => JSON.parse(treeText()) },
      bodyTerms: { get: () => JSON.parse(fs.readFileSync(termsFileOf(root, key), 'utf8')) },
    })
  return document
}

/** Puts Contentlayer's types where TypeScript looks for them. */
export async function installTypes(root: string, generated: string): Promise<void> {
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

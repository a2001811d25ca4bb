import fs from 'node:fs/promises'
import path from 'node:path'
import { installTypes, keepCompiled, listMissing } from './compiled'
import { bundleCompiler } from './compiler/bundle'
import { makeTypes, withCompiled } from './contentlayer'
import type { Finding } from './finding'
import { findingsOf, refusal } from './report'
import type { Sources } from './sources'

/** The compiler takes half a second to start, and keeps all its documents in memory. */
const FEW = 60
const MOST = 500

/**
 * Compiles what is not compiled yet, by Contentlayer: after one edit that is one document, however many
 * there are. Larger batches run side by side.
 * @throws ContentProblem with what Contentlayer and our law say, one line a document
 */
export async function compileContent(root: string, sources: Sources): Promise<void> {
  const missing = await listMissing(root, sources)
  if (missing.length === 0) return
  const compiler = await bundleCompiler(root, sources.law)
  const batches = inBatches(missing)
  const findings: Finding[] = []
  const next = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift())
      await compileBatch(root, sources, compiler, batch).catch((error) => {
        findings.push(...findingsOf(error))
      })
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, next))
  if (findings.length > 0) throw refusal(findings)
}

/** Two, for that is what a small server has. */
const SIDE_BY_SIDE = 2

function inBatches(names: string[]): string[][] {
  const share = Math.ceil(names.length / SIDE_BY_SIDE)
  const size = Math.min(Math.max(share, FEW), MOST)
  const count = Math.ceil(names.length / size)
  return Array.from({ length: count }, (_, i) => names.slice(i * size, (i + 1) * size))
}

async function compileBatch(root: string, sources: Sources, compiler: string, names: string[]) {
  const files = names.map(
    (name) => [name, sources.files.get(name)?.bytes as Buffer] as [string, Buffer],
  )
  await withCompiled(root, [compiler], files, (work) => keepCompiled(root, sources, work, names))
}

/** Writes the types of all kinds of documents to .contentlayer/generated, unless they are there. */
export async function ensureTypes(root: string): Promise<void> {
  const there = fs.access(path.join(root, '.contentlayer/generated/index.d.ts'))
  if (await there.then(() => true).catch(() => false)) return
  await writeTypes(root)
}

/** Writes those types, from contentlayer.config.ts alone: it takes the same time for any amount of content. */
export const writeTypes = (root: string): Promise<void> =>
  withCompiled(root, makeTypes, [], (work) => installTypes(root, work))

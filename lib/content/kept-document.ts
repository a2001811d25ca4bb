import fs from 'node:fs'
import type { CompiledBody } from './compile-body'
import type { Body } from './model'
import type { Passage } from './search/passages'

/**
 * A compiled document as it is kept: a file of lines of JSON. The first holds its facts, which a publication
 * wants of every document; the others hold its parts, which are read when somebody asks.
 */
export type Parts = readonly [tree: Body, passages?: Passage[], terms?: string]

/** A body as it is kept. `…Text` is a part as its line of JSON; the last two are an article's. */
export type KeptBody = CompiledBody & { treeText: string; passagesText: string; terms: string }

/** Room for the facts of nearly every document. */
const HEAD = 16 * 1024
const head = Buffer.allocUnsafe(HEAD)

/** Reads the facts of a document; its parts are read each time that they are asked for. */
export function readKept<T extends { compiled?: unknown }>(file: string): T {
  const document: T = JSON.parse(factsOf(file))
  if (!document.compiled) return document
  const part = (line: number) => fs.readFileSync(file, 'utf8').split('\n')[line] as string
  Object.defineProperties(document.compiled, {
    treeText: { get: () => part(1) },
    tree: { get: () => JSON.parse(part(1)) },
    passagesText: { get: () => part(2) },
    terms: { get: () => JSON.parse(part(3)) },
  })
  return document
}

function factsOf(file: string): string {
  const opened = fs.openSync(file, 'r')
  const bytes = head.subarray(0, fs.readSync(opened, head, 0, HEAD, 0))
  fs.closeSync(opened)
  const end = bytes.indexOf('\n')
  if (end < 0) return fs.readFileSync(file, 'utf8').split('\n', 1)[0] as string
  return bytes.toString('utf8', 0, end)
}

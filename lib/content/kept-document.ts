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
  const document: T = JSON.parse(lineOf(headOf(file), 0) ?? partOf(file, 0))
  if (!document.compiled) return document
  Object.defineProperties(document.compiled, {
    treeText: { get: () => partOf(file, 1) },
    tree: { get: () => JSON.parse(partOf(file, 1)) },
    passagesText: { get: () => partOf(file, 2) },
    terms: { get: () => JSON.parse(partOf(file, 3)) },
  })
  return document
}

function headOf(file: string): Buffer {
  const opened = fs.openSync(file, 'r')
  try {
    return head.subarray(0, fs.readSync(opened, head, 0, HEAD, 0))
  } finally {
    fs.closeSync(opened)
  }
}

const partOf = (file: string, nth: number): string => lineOf(fs.readFileSync(file), nth) ?? ''

/** A line by itself, for the others are long; null when its end is not there. */
function lineOf(bytes: Buffer, nth: number): string | null {
  const start = nth === 0 ? 0 : endOf(bytes, nth - 1) + 1
  const end = endOf(bytes, nth)
  return end < 0 ? null : bytes.toString('utf8', start, end)
}

function endOf(bytes: Buffer, nth: number): number {
  let end = bytes.indexOf('\n')
  for (let line = 0; line < nth && end >= 0; line += 1) end = bytes.indexOf('\n', end + 1)
  return end
}

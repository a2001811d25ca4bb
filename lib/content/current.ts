import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import type { ContentIndex, DocumentKind, Documents } from './snapshot'
import { readDocumentText, readPointer, readStored } from './store'

const POINTER_FRESH_MS = 250
/** From here on it is read again beside what goes on, so that those who ask often never wait for it. */
const POINTER_DUE_MS = 125
const DOCUMENTS_KEPT = 200
/** The one in force, and the one before it for requests that began with it. */
const INDEXES_KEPT = 2

const indexes = new Map<string, Promise<ContentIndex>>()
/** By key: a document that a new publication did not change stays. */
const documents = new Map<string, unknown>()
let lookedAt = Number.NEGATIVE_INFINITY
let pointer: string | null = null
let looking: Promise<string | null> | undefined

type Pin = { hash?: string }
/** Next bundles a copy of this file of its own: both must find the same. */
const shared = globalThis as { nourivaPin?: AsyncLocalStorage<Pin> }
shared.nourivaPin ??= new AsyncLocalStorage<Pin>()
const pins = shared.nourivaPin

/**
 * Runs something that sees one publication from beginning to end, whatever is published meanwhile.
 * @param hash that publication; without it the one in force when something is read first
 */
export const pinContent = <T>(act: () => T, hash?: string): T =>
  pins.run(hash === undefined ? {} : { hash }, act)

/** The hash of the content in force, at most a quarter of a second old; null before a first publication. */
export async function currentHash(): Promise<string | null> {
  return performance.now() - lookedAt < POINTER_FRESH_MS ? pointer : look()
}

/** The same without waiting: null also when nobody has looked for a quarter of a second. */
export function recentHash(): string | null {
  const age = performance.now() - lookedAt
  if (age >= POINTER_FRESH_MS) return null
  if (age >= POINTER_DUE_MS) void look()
  return pointer
}

/** One look for all who ask meanwhile. It never rejects. */
function look(): Promise<string | null> {
  looking ??= readPointer(env().dataDir).then((found) => {
    pointer = found
    lookedAt = performance.now()
    looking = undefined
    return found
  })
  return looking
}

/** The body-less index of the content in force. Throws when nothing is published. */
export async function readIndex(): Promise<ContentIndex> {
  const pin = pins.getStore()
  const inForce = pin?.hash ?? (await currentHash())
  if (!inForce) throw new Error('no content is published')
  // Another reader of the same request may have come first.
  if (pin) pin.hash ??= inForce
  const hash = pin?.hash ?? inForce
  const known = indexes.get(hash)
  if (known) return known
  const reading = loadIndex(hash)
  keep(indexes, hash, reading, INDEXES_KEPT)
  reading.catch(() => indexes.delete(hash))
  return reading
}

async function loadIndex(hash: string): Promise<ContentIndex> {
  const text = await readStored(env().dataDir, hash, 'index')
  if (!text) throw new Error('the published content has no index')
  return JSON.parse(text)
}

/** One document of the content in force; null when there is none of that name. */
export async function readDocument<K extends DocumentKind>(
  kind: K,
  slug: string,
): Promise<Documents[K] | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const key = (await readIndex()).documents[`${kind}/${slug}`]
  if (!key) return null
  const kept = documents.get(key)
  if (kept) return kept as Documents[K]
  const text = await readDocumentText(env().dataDir, key)
  if (!text) return null
  const document = JSON.parse(text) as Documents[K]
  keep(documents, key, document, DOCUMENTS_KEPT)
  return document
}

/** A Map keeps insertion order: the oldest entry makes room. */
function keep<V>(map: Map<string, V>, key: string, value: V, most: number) {
  if (map.size >= most) map.delete(map.keys().next().value as string)
  map.set(key, value)
}

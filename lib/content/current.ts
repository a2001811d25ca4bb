import { env } from '@/lib/env'
import type { ContentIndex, DocumentKind, Documents } from './snapshot'
import { readPointer, readStored } from './store'

const POINTER_FRESH_MS = 250
const DOCUMENTS_KEPT = 200

type Loaded = { hash: string; index: ContentIndex; documents: Map<string, unknown> }

let loaded: Loaded | undefined
let lookedAt = 0
let pointer: string | null = null

/** The hash of the content in force, at most a quarter of a second old; null before a first publication. */
export async function currentHash(): Promise<string | null> {
  if (Date.now() - lookedAt < POINTER_FRESH_MS) return pointer
  pointer = await readPointer(env().dataDir)
  lookedAt = Date.now()
  return pointer
}

async function load(): Promise<Loaded> {
  const hash = await currentHash()
  if (!hash) throw new Error('no content is published')
  if (loaded?.hash === hash) return loaded
  const text = await readStored(env().dataDir, hash, 'index')
  if (!text) throw new Error('the published content has no index')
  loaded = { hash, index: JSON.parse(text), documents: new Map() }
  return loaded
}

/** The body-less index of the content in force. Throws when nothing is published. */
export async function readIndex(): Promise<ContentIndex> {
  return (await load()).index
}

/** One document of the content in force; null when there is none of that name. */
export async function readDocument<K extends DocumentKind>(
  kind: K,
  slug: string,
): Promise<Documents[K] | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const { hash, documents } = await load()
  const name = `${kind}/${slug}`
  const kept = documents.get(name)
  if (kept) return kept as Documents[K]
  const text = await readStored(env().dataDir, hash, name)
  if (!text) return null
  const document = JSON.parse(text) as Documents[K]
  // A Map keeps insertion order: the oldest entry makes room.
  if (documents.size >= DOCUMENTS_KEPT) documents.delete(documents.keys().next().value as string)
  documents.set(name, document)
  return document
}

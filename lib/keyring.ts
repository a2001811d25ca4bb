import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

export type Key = { id: string; bytes: Buffer }
/** `current` seals; `earlier` only open. */
export type Keyring = { current: Key; earlier: readonly Key[] }

/** What the data folder's secrets.json says of data keys. */
export type KeptKeys = {
  dataKey?: string
  /** Keys that were in force until then: they still open. */
  previousDataKeys?: readonly { key: string; until: string }[]
  /** Ids of keys that are gone: a process that was started with one takes the file's instead. */
  droppedDataKeys?: readonly string[]
}

/** How soon a running process sees that keys:rotate has made a new key. */
export const KEYRING_FRESH_MS = 2_000

const keyOf = (hex: string): Key => {
  const bytes = Buffer.from(hex, 'hex')
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) }
}

/** The id under which a key's values are stored. @param hex as in DATA_KEY */
export const keyId = (hex: string): string => keyOf(hex).id

const ringOf = (current: string, earlier: readonly string[]): Keyring => ({
  current: keyOf(current),
  earlier: [...new Set(earlier)].filter((hex) => hex !== current).map(keyOf),
})

let kept: { ring: Keyring; lookedAt: number; changedAt: number } | undefined

/**
 * The data keys in force: those of the environment, or those of secrets.json where the environment's
 * key came from there. That file is looked at again every two seconds, so that a running site takes
 * up a rotated key without a restart. Throws when there is no key at all.
 */
export function keyring(now = Date.now()): Keyring {
  if (kept && now - kept.lookedAt < KEYRING_FRESH_MS) return kept.ring
  const { dataKey, previousDataKeys, dataDir } = env()
  if (!dataKey) throw new Error('DATA_KEY is not set: the launcher passes it on')
  const file = path.join(dataDir, 'secrets.json')
  const changedAt = modifiedAt(file)
  const ring =
    kept?.changedAt === changedAt
      ? kept.ring
      : (fileRing(file, dataKey) ?? ringOf(dataKey, previousDataKeys))
  kept = { ring, lookedAt: now, changedAt }
  return ring
}

/** Null when the environment's key never was one of the file's: then the file counts for nothing. */
function fileRing(file: string, dataKey: string): Keyring | null {
  const keys = readKeys(file)
  if (!keys?.dataKey) return null
  const ring = ringOf(keys.dataKey, keys.previousDataKeys?.map(({ key }) => key) ?? [])
  const ids = [ring.current, ...ring.earlier].map(({ id }) => id)
  return [...ids, ...(keys.droppedDataKeys ?? [])].includes(keyId(dataKey)) ? ring : null
}

/** 0 for a file that is not there or not ours to see. */
function modifiedAt(file: string): number {
  try {
    return fs.statSync(/* turbopackIgnore: true */ file).mtimeMs
  } catch {
    return 0
  }
}

function readKeys(file: string): KeptKeys | null {
  try {
    return JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
  } catch {
    return null
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Refused } from './form-error'

/** What all refused forms may hold at once. A form is 256 KB at most, and most are a few hundred bytes. */
const MOST_BYTES = 64 * 1024 * 1024

type Entry = { refused: Refused; bytes: number }
/** What one request has kept. After its end nothing is kept for it any more. */
type Owned = { ids: string[]; over: boolean }

/** The front, route handlers and pages have modules of their own: the process itself is what they share. */
const shared = globalThis as {
  nourivaRefusals?: { entries: Map<string, Entry>; bytes: number; owned: AsyncLocalStorage<Owned> }
}
shared.nourivaRefusals ??= { entries: new Map(), bytes: 0, owned: new AsyncLocalStorage() }
const kept = shared.nourivaRefusals

/**
 * Answers a request: whatever is kept meanwhile lives until that is over, however long it takes, and no
 * longer, also where the sender went away.
 */
export async function withRefusals<T>(act: () => Promise<T>): Promise<T> {
  const owned: Owned = { ids: [], over: false }
  try {
    return await kept.owned.run(owned, act)
  } finally {
    owned.over = true
    for (const id of owned.ids) forgetRefusal(id)
  }
}

/**
 * Keeps a refused form for its page. @returns an id that says nothing; nothing is behind it where the request
 * is over or there is no room: those who came first keep theirs
 */
export function keepRefusal(refused: Refused): string {
  const id = randomUUID()
  const owned = kept.owned.getStore()
  // A character takes two bytes at most in memory.
  const bytes = 2 * JSON.stringify(refused).length
  if (owned?.over || kept.bytes + bytes > MOST_BYTES) return id
  owned?.ids.push(id)
  kept.entries.set(id, { refused, bytes })
  kept.bytes += bytes
  return id
}

/** What is kept under an id. */
export const findRefusal = (id: string): Refused | null => kept.entries.get(id)?.refused ?? null

/** Drops what was typed, once its page has been rendered. */
export function forgetRefusal(id: string): void {
  const entry = kept.entries.get(id)
  if (!entry) return
  kept.entries.delete(id)
  kept.bytes -= entry.bytes
}

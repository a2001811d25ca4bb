import { randomUUID } from 'node:crypto'
import { requestId } from '@/lib/log'
import type { Refused } from './form-error'

/** What all refused forms may hold at once. A form is 256 KB at most, and most are a few hundred bytes. */
const MOST_BYTES = 64 * 1024 * 1024

type Entry = { refused: Refused; bytes: number }

/** The front, route handlers and pages have modules of their own: the process itself is what they share. */
const shared = globalThis as {
  nourivaRefusals?: {
    entries: Map<string, Entry>
    bytes: number
    ofRequests: Map<string, string[]>
  }
}
shared.nourivaRefusals ??= { entries: new Map(), bytes: 0, ofRequests: new Map() }
const kept = shared.nourivaRefusals

/**
 * Answers a request: whatever is kept meanwhile lives until that is over, however long it takes, and no
 * longer, also where the sender went away.
 */
export async function withRefusals<T>(request: string, act: () => Promise<T>): Promise<T> {
  const ids: string[] = []
  kept.ofRequests.set(request, ids)
  try {
    return await act()
  } finally {
    kept.ofRequests.delete(request)
    for (const id of ids) forgetRefusal(id)
  }
}

/**
 * Keeps a refused form for its page. @returns an id that says nothing; nothing is behind it where the request
 * is over or there is no room: those who came first keep theirs
 */
export function keepRefusal(refused: Refused): string {
  const id = randomUUID()
  const request = requestId()
  const ids = request === undefined ? [] : kept.ofRequests.get(request)
  // A character takes two bytes at most in memory.
  const bytes = 2 * JSON.stringify(refused).length
  if (!ids || kept.bytes + bytes > MOST_BYTES) return id
  ids.push(id)
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

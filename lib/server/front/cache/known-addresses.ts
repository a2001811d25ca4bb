import { LRUCache } from 'lru-cache'

/** Where a request led that found a kept answer. */
export type Known = { key: string; pattern: string }

const MOST = 5_000

/**
 * Requests that have been looked at from all sides once and led to a kept answer: the same address leads
 * there again, as long as the same content is in force.
 */
export class KnownAddresses {
  readonly #known = new LRUCache<string, Known>({ max: MOST })
  #hash = ''

  find(hash: string, url: string): Known | undefined {
    return hash === this.#hash ? this.#known.get(url) : undefined
  }

  add(hash: string, url: string, known: Known): void {
    if (hash !== this.#hash) this.#known.clear()
    this.#hash = hash
    this.#known.set(url, known)
  }
}

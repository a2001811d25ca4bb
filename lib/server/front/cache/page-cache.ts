import { LRUCache } from 'lru-cache'
import type { Encodings } from '@/lib/server/front/encodings'
import type { Page } from '@/lib/server/front/page'
import { Alike } from './alike'
import { etagOf } from './etag'

/** An answer that is kept. */
export type Kept = {
  page: Page
  etag: string
  /** Fingerprint of the rendering that it was made of, if that may be taken for the next one. */
  rendering?: string | undefined
  encodings: Encodings
  /** When its making began, by the clock of the cache. */
  born: number
  /** Its name holds a hash of what is in it: it never grows old. */
  lasting: boolean
  /** It shows a passing state: kept only so long that not every reader waits for the same fault. */
  passing: boolean
}

/** What comes of making an answer: kept if it may be, else only handed to those who wait for it. */
export type Made = {
  page: Page
  keep: 'for all' | 'briefly' | 'never'
  /** Fingerprint of what Next said. */
  rendering?: string | undefined
}

/** Makes an answer. @param before what is kept of it so far */
export type Make = (before?: Kept) => Promise<Made>

export const OLDEST_SECONDS = 60
const ages = {
  usual: { fresh: 30, oldest: OLDEST_SECONDS },
  passing: { fresh: 5, oldest: 10 },
}

const MOST_BYTES = 96 * 2 ** 20
/** A making that takes longer no longer holds up those who come after it. */
const PATIENCE_MS = 10_000

type Options = {
  now?: () => number
  mostBytes?: number
  onFailure?: (error: unknown) => void
  /** Told of each look, and whether it found an answer or one had to be made. */
  onLook?: (found: 'kept' | 'made') => void
}

/**
 * Keeps answers in memory, the least used making room: fresh for 30 s, then sent while one making of the new
 * one runs, and never older than 60 s. Whoever asks for what is being made waits for that one making.
 */
export class PageCache {
  readonly #kept: LRUCache<string, Kept>
  readonly #making = new Map<string, Promise<Kept | Page>>()
  readonly #alike = new Alike()
  readonly #now: () => number
  readonly #onFailure: (error: unknown) => void
  readonly #onLook: (found: 'kept' | 'made') => void
  #improving = false

  constructor({ now, mostBytes, onFailure, onLook }: Options = {}) {
    this.#now = now ?? (() => performance.now())
    this.#onFailure = onFailure ?? (() => {})
    this.#onLook = onLook ?? (() => {})
    this.#kept = new LRUCache({
      maxSize: mostBytes ?? MOST_BYTES,
      // Both compressed forms together are smaller than the text itself.
      sizeCalculation: ({ encodings }) =>
        encodings.identity.length * (encodings.compressed ? 2 : 1) + 1024,
    })
  }

  /**
   * The kept answer, made if need be; a bare page when what was made may not be kept. Throws what making throws.
   * @param key all that the answer depends on
   */
  async get(key: string, make: Make): Promise<Kept | Page> {
    const kept = this.#kept.get(key)
    if (!kept || this.#isOld(kept)) {
      this.#onLook('made')
      const made = await this.#make(key, make)
      if ('encodings' in made) this.#improve(made)
      return made
    }
    if (this.#isDue(key, kept)) this.#make(key, make).catch((error) => this.#onFailure(error))
    this.used(kept)
    return kept
  }

  /** The kept answer if it may be sent and nothing has to be made beside it; null says nothing about others. */
  find(key: string): Kept | null {
    const kept = this.#kept.get(key)
    return kept && !this.#isOld(kept) && !this.#isDue(key, kept) ? kept : null
  }

  /** Notes that what was found is being sent. */
  used(kept: Kept): void {
    this.#onLook('kept')
    this.#improve(kept)
  }

  /** Seconds since the making of an answer began; none for one that never grows old. */
  ageOf({ born, lasting }: Kept): number {
    return lasting ? 0 : (this.#now() - born) / 1000
  }

  #make(key: string, make: Make): Promise<Kept | Page> {
    const running = this.#making.get(key)
    if (running) return running
    const born = this.#now()
    const making = make(this.#kept.peek(key)).then((made) =>
      made.keep === 'never' ? made.page : this.#keep(key, made, born),
    )
    this.#making.set(key, making)
    const forget = () => {
      clearTimeout(losingPatience)
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
    const losingPatience = setTimeout(forget, PATIENCE_MS).unref()
    making.then(forget, forget)
    return making
  }

  #isDue(key: string, kept: Kept): boolean {
    return this.ageOf(kept) >= agesOf(kept).fresh && !this.#making.has(key)
  }

  #isOld(kept: Kept): boolean {
    return this.ageOf(kept) >= agesOf(kept).oldest
  }

  #keep(key: string, { page, keep, rendering }: Made, born: number): Kept {
    const etag = etagOf(page)
    const before = this.#kept.peek(key)
    const passing = keep === 'briefly'
    // What was well half a minute ago is better than a part of it.
    if (passing && before && !before.passing && !this.#isOld(before)) return before
    const kept = {
      page,
      etag,
      rendering,
      encodings: this.#alike.encodingsOf(page, etag),
      born,
      passing,
      lasting: String(page.headers['cache-control'] ?? '').includes('immutable'),
    }
    // A making that was overtaken by a later one does not undo it.
    if (!before || before.born <= born) this.#kept.set(key, kept)
    return kept
  }

  /**
   * Compresses as well as can be what is sent in a hurry so far. One at a time, so that readers are not made to wait
   * for it: another's turn comes when it is asked for again.
   */
  #improve({ encodings }: Kept): void {
    if (this.#improving || encodings.best) return
    this.#improving = true
    const done = () => {
      this.#improving = false
    }
    encodings.improve().then(done, done)
  }
}

const agesOf = ({ passing }: Kept) => (passing ? ages.passing : ages.usual)

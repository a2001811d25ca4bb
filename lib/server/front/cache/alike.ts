import { Encodings } from '@/lib/server/front/encodings'
import type { Page } from '@/lib/server/front/page'

/**
 * What has not changed need not be compressed again: not when it is rendered anew, nor when something else has been
 * published, which makes each answer one of another content. It keeps nothing alive by itself.
 */
export class Alike {
  readonly #known = new Map<string, WeakRef<Encodings>>()
  readonly #gone = new FinalizationRegistry<string>((tag) => {
    if (!this.#known.get(tag)?.deref()) this.#known.delete(tag)
  })

  /** The codings of a page. @param etag as etagOf gives it: a hash of what the page says */
  encodingsOf({ headers, body }: Page, etag: string): Encodings {
    const type = String(headers['content-type'] ?? '')
    const tag = `${type} ${body.length} ${etag}`
    const known = this.#known.get(tag)?.deref()
    if (known) return known
    const made = new Encodings(body, type)
    this.#known.set(tag, new WeakRef(made))
    this.#gone.register(made, tag)
    return made
  }
}

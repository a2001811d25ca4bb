import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Below this a header costs more than compression saves. */
const SMALL_BYTES = 1024
const isText =
  /^(?:text\/|application\/(?:json|javascript|[\w.-]+\+(?:xml|json)|xml)|image\/svg|image\/x-icon)/

export type Coding = 'br' | 'gzip' | 'identity'
export type Effort = 'quick' | 'best'
export type Coded = { coding: Coding; body: Buffer }

/** For what is made for one request, and for what many are sent. */
const qualities: Record<Effort, number> = { quick: 5, best: 11 }

const brotli = (body: Buffer, effort: Effort) =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualities[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })

/** Whether answers of this type are compressed, whatever their size: their Vary must say so. */
export const isCompressible = (type: string): boolean => isText.test(type)

/** The first coding of ours that a client takes: brotli before gzip before as it is. */
export function chooseCoding(accepted: string): Coding {
  const header = accepted.toLowerCase()
  return (['br', 'gzip'] as const).find((name) => accepts(header, name)) ?? 'identity'
}

/** Whether a coding is named, and not with a weight of nothing. */
function accepts(header: string, coding: string): boolean {
  if (!header.includes(coding)) return false
  const entry = header.split(',').find((part) => part.split(';', 1)[0]?.trim() === coding)
  return entry !== undefined && !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(entry)
}

/** One body in the codings that have been asked for; each is made once. */
export class Encodings {
  readonly #made = new Map<Coding, Promise<Buffer>>()
  readonly #ready = new Map<Coding, Buffer>()
  readonly compressed: boolean
  #best: boolean

  /** Whether it cannot be made smaller. */
  get best(): boolean {
    return this.#best
  }

  constructor(
    readonly identity: Buffer,
    type: string,
  ) {
    this.compressed = isCompressible(type) && identity.length >= SMALL_BYTES
    this.#best = !this.compressed
    this.#ready.set('identity', identity)
  }

  /** The same as `of` when nothing has to be made for it; else null. */
  ready(accepted: string): Coded | null {
    const coding = this.compressed ? chooseCoding(accepted) : 'identity'
    const body = this.#ready.get(coding)
    return body ? { coding, body } : null
  }

  /** What to send to a client: the coding, and the body in it. */
  async of(accepted: string, effort: Effort = 'best'): Promise<Coded> {
    const coding = this.compressed ? chooseCoding(accepted) : 'identity'
    if (coding === 'identity') return { coding, body: this.identity }
    let making = this.#made.get(coding)
    if (!making) {
      making = coding === 'br' ? brotli(this.identity, effort) : promisify(gzip)(this.identity)
      this.#made.set(coding, making)
    }
    const body = await making
    if (!this.#ready.has(coding)) this.#ready.set(coding, body)
    return { coding, body }
  }

  /** Makes the smallest brotli there is and takes it from then on. */
  async improve(): Promise<void> {
    if (this.#best) return
    const best = await brotli(this.identity, 'best')
    this.#best = true
    this.#made.set('br', Promise.resolve(best))
    this.#ready.set('br', best)
  }
}

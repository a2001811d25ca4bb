import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import type { Page } from './page'

type Callback = () => void

/** Where an answer goes as it is made, for one that is not to be kept; null to keep it after all. */
export type Outlet = (head: Page) => Writable | null

/** An answer of Next kept in memory, so that the front can look at it before anyone else does. */
export class CapturedResponse extends ServerResponse {
  /** Resolves when the answer is complete, or given up because nobody waits for it any more. */
  readonly settled: Promise<void>
  readonly #chunks: Buffer[] = []
  #started = false
  #settle: Callback = () => {}
  #out: Writable | null | undefined

  // Of the class, not of each answer: V8 keeps a getter of one object, and the object with it, until it next cleans
  // up thoroughly. Types take headersSent for a field, which no getter may override.
  static {
    Object.defineProperty(CapturedResponse.prototype, 'headersSent', {
      get(this: CapturedResponse) {
        return this.#started
      },
    })
  }

  constructor(
    request: IncomingMessage,
    private readonly outlet?: Outlet,
  ) {
    super(request)
    this.settled = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  override writeHead(status: number, reason?: unknown, fields?: unknown): this {
    this.statusCode = status
    this.#apply((typeof reason === 'string' ? fields : (reason ?? fields)) as OutgoingHttpHeaders)
    this.#started = true
    return this
  }

  override flushHeaders(): void {
    this.#started = true
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#started = true
    const ready = this.#keep(chunk, encoding)
    later(encoding, callback)
    return ready
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this
    this.#started = true
    this.finished = true
    if (typeof chunk !== 'function') this.#keep(chunk, encoding)
    this.#out?.end()
    later(chunk, encoding, callback)
    process.nextTick(() => {
      this.emit('finish')
      this.#close()
    })
    return this
  }

  override destroy(): this {
    this.#close()
    return this
  }

  /** Next listens for this to stop rendering for somebody who has gone. */
  #close(): void {
    if (this.destroyed) return
    this.destroyed = true
    // Half an answer must not look like a whole one.
    if (!this.finished) this.#out?.destroy()
    this.emit('close')
    this.#settle()
  }

  /** @returns whether more may come at once; if not, 'drain' says when */
  #keep(chunk: unknown, encoding: unknown): boolean {
    if (chunk === undefined || chunk === null) return true
    const coded = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, coded) : Buffer.from(chunk as Uint8Array)
    const out = this.#outlet()
    if (!out) return this.#chunks.push(bytes) > 0
    const ready = out.write(bytes)
    if (!ready) out.once('drain', () => this.emit('drain'))
    return ready
  }

  /** Where it goes is decided at the first byte, when its headers are there. */
  #outlet(): Writable | null {
    if (this.#out !== undefined) return this.#out
    const head = { status: this.statusCode, headers: this.getHeaders(), body: Buffer.alloc(0) }
    this.#out = this.outlet?.(head) ?? null
    return this.#out
  }

  /** Node takes headers as an object or as a flat list of names and values. */
  #apply(headers: OutgoingHttpHeaders | string[] | undefined): void {
    if (!headers) return
    const pairs = Array.isArray(headers)
      ? headers.flatMap((name, i) => (i % 2 ? [] : [[name, headers[i + 1]] as const]))
      : Object.entries(headers)
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value)
  }
}

function later(...candidates: unknown[]): void {
  const callback = candidates.find((candidate) => typeof candidate === 'function')
  if (callback) process.nextTick(callback as Callback)
}

import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'

type Callback = () => void

/** An answer of Next kept in memory, so that the front can look at it before anyone else does. */
export class CapturedResponse extends ServerResponse {
  /** Resolves when the answer is complete, or given up because nobody waits for it any more. */
  readonly settled: Promise<void>
  readonly #chunks: Buffer[] = []
  #started = false
  #settle: Callback = () => {}

  // Of the class, not of each answer: V8 keeps a getter of one object, and the object with it, until it next cleans
  // up thoroughly. Types take headersSent for a field, which no getter may override.
  static {
    Object.defineProperty(CapturedResponse.prototype, 'headersSent', {
      get(this: CapturedResponse) {
        return this.#started
      },
    })
  }

  constructor(request: IncomingMessage) {
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
    this.#keep(chunk, encoding)
    later(encoding, callback)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this
    this.#started = true
    this.finished = true
    if (typeof chunk !== 'function') this.#keep(chunk, encoding)
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
    this.emit('close')
    this.#settle()
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (chunk === undefined || chunk === null) return
    const coded = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
    this.#chunks.push(
      typeof chunk === 'string' ? Buffer.from(chunk, coded) : Buffer.from(chunk as Uint8Array),
    )
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

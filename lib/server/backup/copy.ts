import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Client, Submittable } from 'pg'

/** What the driver's connection does for COPY, and its type declarations leave out. */
type Wire = {
  stream: Readable & { writableNeedDrain: boolean }
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

const BLOCK_BYTES = 64 * 1024

/** COPY … TO STDOUT, read as fast as its reader reads. Rows come together in larger blocks. */
export function copyOut(client: Client, statement: string): AsyncIterable<Buffer> & CopiedRows {
  const reading = new CopyOut(statement)
  client.query(reading as unknown as Submittable)
  return reading.rows
}

/** How many rows there were, known once all are read. */
type CopiedRows = { count: number }

class CopyOut {
  readonly rows: Readable & CopiedRows
  #wire: Wire | undefined
  #block: Buffer[] = []
  #bytes = 0

  constructor(private readonly statement: string) {
    const read = () => void this.#wire?.stream.resume()
    this.rows = Object.assign(new Readable({ read }), { count: 0 })
  }

  submit(wire: Wire): void {
    this.#wire = wire
    wire.query(this.statement)
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver uses its buffer again for what comes next.
    this.#block.push(Buffer.from(chunk))
    this.#bytes += chunk.length
    if (this.#bytes >= BLOCK_BYTES) this.#push()
  }

  #push(): void {
    if (!this.rows.push(Buffer.concat(this.#block))) this.#wire?.stream.pause()
    this.#block = []
    this.#bytes = 0
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows.count = countIn(text)
    if (this.#bytes > 0) this.#push()
  }

  handleReadyForQuery(): void {
    this.#wire?.stream.resume()
    this.rows.push(null)
  }

  handleError(error: Error): void {
    this.#wire?.stream.resume()
    this.rows.destroy(error)
  }
}

/** COPY … FROM STDIN of all these bytes. @returns how many rows; throws what the database or the source throws */
export function copyIn(
  client: Client,
  statement: string,
  chunks: AsyncIterable<Buffer>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, chunks, resolve, reject) as unknown as Submittable)
  })
}

class CopyIn {
  #count = 0
  #failed: unknown

  constructor(
    private readonly statement: string,
    private readonly chunks: AsyncIterable<Buffer>,
    private readonly resolve: (count: number) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(wire: Wire): void {
    wire.query(this.statement)
  }

  handleCopyInResponse(wire: Wire): void {
    this.#send(wire).catch((error) => {
      if (this.#failed) return
      this.#failed = error
      wire.sendCopyFail('the source failed')
    })
  }

  async #send(wire: Wire): Promise<void> {
    for await (const chunk of this.chunks) {
      if (this.#failed) return
      wire.sendCopyFromChunk(chunk)
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
    }
    if (!this.#failed) wire.endCopyFrom()
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#count = countIn(text)
  }

  handleReadyForQuery(): void {
    this.resolve(this.#count)
  }

  handleError(error: Error): void {
    this.#failed ??= error
    this.reject(this.#failed)
  }
}

const countIn = (commandTag: string) => Number(/\d+$/.exec(commandTag)?.[0] ?? 0)

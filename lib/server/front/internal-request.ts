import { type IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

export type Asked = {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body?: Buffer
  /** Where the original came from: Next looks at the address of its other end. */
  socket: Socket
}

/** A request that the front puts to Next: its body is here in full, and no socket is read or closed. */
export class InternalRequest extends IncomingMessage {
  constructor({ method, url, headers, body, socket }: Asked) {
    super(socket)
    this.method = method
    this.url = url
    this.headers = headers
    this.httpVersionMajor = 1
    this.httpVersionMinor = 1
    this.httpVersion = '1.1'
    this.complete = true
    if (body?.length) this.push(body)
    this.push(null)
  }

  override _read(): void {}

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    callback(error)
  }
}

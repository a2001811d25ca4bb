import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 256 * 1024

/**
 * Reads a request's body. @returns 'too-large' as soon as that is certain, 'gone' when the sender went
 * away before the end
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return 'too-large'
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= MOST_BYTES) return chunks.push(chunk)
      // What follows is read and dropped, or the sender would never see the answer.
      chunks.length = 0
      resolve('too-large')
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
  })
}

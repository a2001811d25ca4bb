import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasSame } from '@/lib/server/front/cache/etag'
import { isCompressible } from '@/lib/server/front/encodings'
import type { Headers } from '@/lib/server/front/headers/security-headers'
import type { StaticFile } from './static-files'

/** Sends a file of the build or of public/: for ever under the address that names its hash, else asking each time. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  base: Headers,
): Promise<number> {
  const lasting = request.url === file.address
  const headers: Record<string, string | number> = {
    ...base,
    'content-type': file.type,
    'cache-control': lasting
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0, must-revalidate',
    etag: file.etag,
  }
  if (isCompressible(file.type)) headers.vary = 'accept-encoding'
  if (hasSame(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304, headers).end()
    return 304
  }
  const { coding, body } = await file.encodings.of(request.headers['accept-encoding'] ?? '')
  if (response.destroyed) return 200
  if (coding !== 'identity') headers['content-encoding'] = coding
  headers['content-length'] = body.length
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  return 200
}

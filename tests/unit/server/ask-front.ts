import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFront, type FrontOptions } from '@/lib/server/front/front'
import { answerWith, createServer } from '@/lib/server/front/server'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }
export type Next = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** A front on a free port with a stand-in for Next behind it. */
export async function runFront(next: Next, options: Partial<FrontOptions> = {}) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const front = createFront({
    handler: async (request, response) => next(request, response),
    dev: false,
    siteUrl: `http://localhost:${port}`,
    trustedProxies: 0,
    routeOf: () => ({ pattern: '/test', kind: 'unknown' }),
    files: { find: () => undefined, module: () => null, stylesheet: () => null },
    isReady: () => true,
    aliasTarget: async () => null,
    contentHash: async () => 'hash',
    recentHash: () => 'hash',
    pinContent: (act) => act(),
    ...options,
  })
  answerWith(server, front)
  return { port, ask: asker(port), close: () => void server.close() }
}

type Ask = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Without a length: as chunks. */
  chunked?: boolean
}

const asker =
  (port: number) =>
  (path: string, { method = 'GET', headers = {}, body, chunked }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.request({
        port,
        path,
        method,
        agent: false,
        headers: { host: `localhost:${port}`, ...headers },
      })
      request.once('error', reject)
      request.once('response', (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      if (chunked) request.flushHeaders()
      request.end(body)
    })

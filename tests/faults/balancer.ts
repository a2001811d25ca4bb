import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const PROBE_MS = 200

/**
 * A load balancer as simple as they come: asks each process by /readyz, sends requests in turn to those
 * that are ready, and goes to the next one only where a connection was refused, for then nothing was sent.
 */
export async function startBalancer(ports: number[], listenAt: number) {
  const ready = new Map(ports.map((port) => [port, true]))
  const failures: string[] = []
  let turn = 0
  let over = false
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    turn += 1
    const inTurn = [...ports.slice(turn % ports.length), ...ports.slice(0, turn % ports.length)]
    const order = [...inTurn.filter((port) => ready.get(port)), ...inTurn]
    pass(request, response, Buffer.concat(chunks), order)
  })

  function pass(request: IncomingMessage, response: ServerResponse, body: Buffer, ports: number[]) {
    const [port, ...others] = ports
    const { method, url, headers } = request
    const options = { host: '127.0.0.1', port, method, path: url, headers, agent: false }
    const asked = http.request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && others.length > 0)
        return pass(request, response, body, others)
      failures.push(`${method} ${error.code}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(502).end()
    })
    asked.end(body)
  }

  async function probe(port: number) {
    while (!over) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      ready.set(port, answer?.status === 200)
      await sleep(PROBE_MS)
    }
  }
  const probing = Promise.all(ports.map(probe))
  await new Promise<void>((resolve) => server.listen(listenAt, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    failures,
    close: async () => {
      over = true
      server.closeAllConnections()
      server.close()
      await probing
    },
  }
}

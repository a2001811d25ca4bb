import http, { type Server, type ServerResponse } from 'node:http'

/** Answers that are being made: a server that closes must tell each client not to ask again. */
const running = new WeakMap<Server, Set<ServerResponse>>()

/** A server with limits on what one connection may take; it does not listen yet. */
export function createServer(): Server {
  const server = http.createServer({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  })
  const responses = new Set<ServerResponse>()
  running.set(server, responses)
  server.on('request', (_, response) => {
    responses.add(response)
    response.once('close', () => responses.delete(response))
    if (!server.listening) response.shouldKeepAlive = false
  })
  return server
}

/** Starts listening. Throws what the system reports. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** Stops accepting, lets running requests finish, and cuts off what is still there after a while. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  for (const response of running.get(server) ?? []) response.shouldKeepAlive = false
  const cutting = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearTimeout(cutting)
}

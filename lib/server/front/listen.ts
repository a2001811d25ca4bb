import { createServer, type RequestListener, type Server } from 'node:http'

/** Makes the server, with limits on what one connection may take. Throws what listen() reports. */
export async function listen(host: string, port: number): Promise<Server> {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

/** Stops accepting, lets running requests finish, and cuts off what is still there after a while. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  // A connection that was busy must not wait for another request.
  const sweeping = setInterval(() => server.closeIdleConnections(), 100)
  const cutting = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(sweeping)
  clearTimeout(cutting)
}

export type { RequestListener }

import http, { type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { securityHeaders } from './headers/security-headers'
import { sendRefusal } from './send'

/** Answers that are being made: a server that closes must tell each client not to ask again. */
const running = new WeakMap<Server, Set<ServerResponse>>()

/** What one connection may take before it is cut, in milliseconds. */
export type Patience = {
  /** Until all headers are here. */
  headers: number
  /** Until the whole request is here. */
  request: number
  /** Between two requests of one connection. */
  between: number
  /** While nothing moves, as when an answer is not read. */
  idle: number
  /** How often it is looked after. */
  looking: number
}

const patience: Patience = {
  headers: 10_000,
  request: 25_000,
  between: 5_000,
  idle: 30_000,
  looking: 1_000,
}

/** Balancers keep idle connections for up to a minute: one that we closed first would be asked once more, in vain. */
const BETWEEN_BEHIND_PROXY_MS = 65_000

type Given = Partial<Patience> & { https?: boolean; proxied?: boolean }

/**
 * A server with limits on what one connection may take; it does not listen yet.
 * @param given proxied: whether only proxies of ours connect
 */
export function createServer({ https = false, proxied = false, ...given }: Given = {}): Server {
  const between = proxied ? BETWEEN_BEHIND_PROXY_MS : patience.between
  const limits = { ...patience, between, ...given }
  const server = http.createServer({
    // Node would answer by itself, without our headers: findFault does.
    requireHostHeader: false,
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.between,
    connectionsCheckingInterval: limits.looking,
  })
  server.timeout = limits.idle
  // Node drops what comes after so many, silently: a Host or an X-Forwarded-For among them. All together have 16 KB.
  server.maxHeadersCount = 0
  server.on('clientError', (error, socket) => answerBroken(error, socket, https))
  server.on('connect', (_request, socket) => writeRefusal(socket, '405 Method Not Allowed', https))
  server.on('checkExpectation', (_request, response) => {
    const refusal = { status: 417, text: 'Expectation Failed' }
    sendRefusal(response, refusal, securityHeaders({ https }))
  })
  return server
}

/** Lets somebody answer the requests of a server, and remembers what is not answered in the same turn. */
export function answerWith(server: Server, answer: RequestListener): void {
  const responses = running.get(server) ?? new Set()
  running.set(server, responses)
  server.on('request', (request, response) => {
    if (!server.listening) response.shouldKeepAlive = false
    answer(request, response)
    if (response.writableEnded) return
    responses.add(response)
    response.once('close', () => responses.delete(response))
  })
}

const broken: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
}

/** What is no request gets an answer too, with the headers of every answer. */
function answerBroken(error: NodeJS.ErrnoException, socket: Duplex, https: boolean): void {
  // As Node's own listener has it: a second answer would be taken for that to another request.
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse }
  const over = error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent
  if (over) return void socket.destroy()
  writeRefusal(socket, broken[error.code ?? ''] ?? '400 Bad Request', https)
}

function writeRefusal(socket: Duplex, status: string, https: boolean): void {
  const body = `${status.slice(4)}\n`
  const headers = {
    ...securityHeaders({ https }),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n'))
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
  // One turn of the loop: connections that the system has made for us already are accepted, not cut.
  await nextTurn()
  const closed = new Promise((resolve) => server.close(resolve))
  for (const response of running.get(server) ?? []) response.shouldKeepAlive = false
  const cutting = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearTimeout(cutting)
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type AcceptedMail = {
  key: string
  from: string
  to: string
  reply_to?: string
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  tags?: { name: string; value: string }[]
}
export type Refusal = { status: number; name: string; retryAfter?: number }
/**
 * `silence` never answers; `reset` cuts the line before the mail is taken, `lost-answer` after it was;
 * `delayMs` takes the mail and answers late.
 */
export type Fault = Refusal | 'silence' | 'nonsense' | 'reset' | 'lost-answer' | { delayMs: number }

export type ResendMock = {
  url: string
  /** Mails taken, one a key, in order. */
  accepted: AcceptedMail[]
  /** Keys in order of asking, repeats included. */
  asked: { key: string; body: string; at: number }[]
  /** Decides what goes wrong with the next requests; null is a normal answer. */
  fault: (key: string, nth: number) => Fault | null
  close(): Promise<void>
}

/** The mail provider's HTTP interface on loopback: it remembers keys, and refuses a key with another body. */
export async function startResendMock(port = 0): Promise<ResendMock> {
  const bodies = new Map<string, string>()
  const times = new Map<string, number>()
  const mock: ResendMock = {
    url: '',
    accepted: [],
    asked: [],
    fault: () => null,
    close: async () => {},
  }
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    if (request.method === 'GET' && request.url === '/sent')
      return json(response, 200, mock.accepted)
    if (request.method !== 'POST' || request.url !== '/emails')
      return json(response, 404, { name: 'not_found' })
    const key = String(request.headers['idempotency-key'] ?? '')
    mock.asked.push({ key, body, at: Date.now() })
    const nth = (times.get(key) ?? 0) + 1
    times.set(key, nth)
    const fault = mock.fault(key, nth)
    if (fault === 'silence') return
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'nonsense')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>what?')
    if (fault && typeof fault === 'object' && 'status' in fault) return refuse(response, fault)
    const known = bodies.get(key)
    if (known !== undefined && known !== body)
      return refuse(response, { status: 409, name: 'invalid_idempotent_request' })
    if (known === undefined) {
      bodies.set(key, body)
      mock.accepted.push({ key, ...JSON.parse(body) })
    }
    if (fault === 'lost-answer') return void request.socket.destroy()
    if (fault) await sleep(fault.delayMs)
    json(response, 200, { id: `mock-${key}` })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  mock.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  mock.close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return mock
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function json(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body))
}

function refuse(response: ServerResponse, { status, name, retryAfter }: Refusal) {
  const headers = retryAfter ? { 'retry-after': String(retryAfter) } : {}
  json(response, status, { statusCode: status, name, message: name }, headers)
}

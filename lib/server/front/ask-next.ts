import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { withPostedBody } from '@/lib/forms/posted-body'
import { describeError, log } from '@/lib/log'
import { processMetrics } from '@/lib/metrics/process-metrics'
import { CapturedResponse, type Outlet } from './captured-response'
import { InternalRequest } from './internal-request'
import type { Ask } from './page'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Nobody waits for the answer any more. */
export class VisitorGone extends Error {}

const ofTheBody = ['content-length', 'content-type', 'expect']

type Asker = {
  headers: IncomingHttpHeaders
  socket: Socket
  body?: Buffer
  /** Whose closing ends the question. */
  response?: ServerResponse
  outlet?: Outlet | undefined
}

/**
 * Makes the function by which the front asks Next on behalf of one visitor. A POST carries the
 * visitor's body. What Next throws is logged and becomes an empty answer of status 500.
 * The function throws VisitorGone when the connection closes meanwhile.
 * @param outlet where an answer goes as it is made; what comes back has no body then
 */
export const askNext = (
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  outlet?: Outlet,
): Ask => {
  const { headers, socket } = request
  return asking(handler, { headers, socket, body, response, outlet })
}

/** Without a name Next takes the client for a browser that waits for title and description in the body. */
const NAME = 'nouriva-front'

/** Asks Next on nobody's behalf: no cookie, no language, no client. What comes is the same for everybody. */
export const askForAll = (handler: Handler, host: string): Ask =>
  asking(handler, { headers: { host }, socket: new Socket() })

function asking(handler: Handler, { headers: given, socket, body, ...whose }: Asker): Ask {
  // Next writes into the headers of a request: each question has its own. It must not compress what
  // the front reads.
  const { 'accept-encoding': _, 'transfer-encoding': __, ...own } = given
  return async ({ method, path, extra }) => {
    const headers: IncomingHttpHeaders = { 'user-agent': NAME, ...own, ...extra }
    const sent = method === 'POST' ? body : undefined
    if (sent) headers['content-length'] = String(sent.length)
    else for (const name of ofTheBody) delete headers[name]
    const question = { method, url: path, headers, socket }
    if (!sent) return answer(handler, new InternalRequest(question), whose)
    const asked = new InternalRequest({ ...question, body: sent })
    return withPostedBody(sent, () => answer(handler, asked, whose))
  }
}

async function answer(
  handler: Handler,
  asked: InternalRequest,
  { response, outlet }: Pick<Asker, 'response' | 'outlet'>,
) {
  if (response?.destroyed) throw new VisitorGone()
  const captured = new CapturedResponse(asked, outlet)
  const leave = () => captured.destroy()
  response?.once('close', leave)
  const began = performance.now()
  try {
    const handled = handler(asked, captured)
    await Promise.race([captured.settled, handled.then(() => captured.settled)])
  } catch (error) {
    if (captured.destroyed) throw new VisitorGone()
    log.error('next.failed', describeError(error))
    return { status: 500, headers: {}, body: Buffer.alloc(0) }
  } finally {
    response?.off('close', leave)
  }
  if (!captured.writableEnded) throw new VisitorGone()
  processMetrics().rendering.observe((performance.now() - began) / 1000)
  return { status: captured.statusCode, headers: captured.getHeaders(), body: captured.body }
}

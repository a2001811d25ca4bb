import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { describeError, log } from '@/lib/log'
import { CapturedResponse } from './captured-response'
import { InternalRequest } from './internal-request'
import type { Ask } from './page'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Nobody waits for the answer any more. */
export class VisitorGone extends Error {}

const ofTheBody = ['content-length', 'content-type', 'expect']

/**
 * Makes the function by which the front asks Next on behalf of one visitor. A POST carries the
 * visitor's body. What Next throws is logged and becomes an empty answer of status 500.
 * The function throws VisitorGone when the connection closes meanwhile.
 */
export function askNext(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Ask {
  // Next writes into the headers of a request: each question has its own. It must not compress what
  // the front reads.
  const { 'accept-encoding': _, 'transfer-encoding': __, ...own } = request.headers
  return async ({ method, path, extra }) => {
    const headers: IncomingHttpHeaders = { ...own, ...extra }
    if (method === 'POST') headers['content-length'] = String(body.length)
    else for (const name of ofTheBody) delete headers[name]
    const question = { method, url: path, headers, socket: request.socket }
    const asked = new InternalRequest(method === 'POST' ? { ...question, body } : question)
    return answer(handler, asked, response)
  }
}

async function answer(handler: Handler, asked: InternalRequest, response: ServerResponse) {
  if (response.destroyed) throw new VisitorGone()
  const captured = new CapturedResponse(asked)
  const leave = () => captured.destroy()
  response.once('close', leave)
  try {
    const handled = handler(asked, captured)
    await Promise.race([captured.settled, handled.then(() => captured.settled)])
  } catch (error) {
    if (captured.destroyed) throw new VisitorGone()
    log.error('next.failed', describeError(error))
    return { status: 500, headers: {}, body: Buffer.alloc(0) }
  } finally {
    response.off('close', leave)
  }
  if (!captured.writableEnded) throw new VisitorGone()
  return { status: captured.statusCode, headers: captured.getHeaders(), body: captured.body }
}

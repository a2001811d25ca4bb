import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { CapturedResponse } from './captured-response'
import { InternalRequest } from './internal-request'
import type { Ask } from './page'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Nobody waits for the answer any more. */
export class VisitorGone extends Error {}

/** Headers that speak of the body, and one that would have Next compress what the front must read. */
const ofTheBody = ['content-length', 'content-type', 'transfer-encoding', 'expect']

/**
 * Makes the function by which the front asks Next on behalf of one visitor.
 * A question with the visitor's own method carries the body; any other is a plain GET.
 * The function throws what Next throws, and VisitorGone when the connection closes meanwhile.
 */
export function askNext(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Ask {
  // Next writes into the headers of a request: each question has its own.
  const own: IncomingHttpHeaders = { ...request.headers }
  delete own['accept-encoding']
  delete own['transfer-encoding']
  return async ({ method, path, extra }) => {
    const headers = { ...own, ...extra }
    if (method !== 'POST') for (const name of ofTheBody) delete headers[name]
    else headers['content-length'] = String(body.length)
    const question = { method, url: path, headers, socket: request.socket }
    const asked = new InternalRequest(method === 'POST' ? { ...question, body } : question)
    const captured = new CapturedResponse(asked)
    const leave = () => captured.destroy()
    response.once('close', leave)
    try {
      await Promise.all([handler(asked, captured), captured.settled])
    } finally {
      response.off('close', leave)
    }
    if (!captured.writableEnded) throw new VisitorGone()
    const { statusCode: status } = captured
    return { status, headers: captured.getHeaders(), body: captured.body }
  }
}

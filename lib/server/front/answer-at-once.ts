import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log'
import { countAnswer } from '@/lib/metrics/process-metrics'
import { sendReady } from './cache/send-kept'
import { isReading } from './is-reading'
import type { FrontSite } from './visit'

/** Who reads brings nothing; who does is looked at. */
const ofABody = ['content-length', 'transfer-encoding', 'content-encoding']

/** A connection that breaks is no failure of ours. */
const ignore = () => {}

/**
 * Answers what was looked at from all sides before and led to a kept answer, in the turn of the event loop in
 * which it was asked: nothing is awaited here, for on a busy server each promise costs as much as all the rest
 * (decision 055). The visitor's headers reach no page from here.
 * @returns whether it is answered; if not, nothing was done
 */
export function answerAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  site: FrontSite,
): boolean {
  const { method = '', url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || headers.host !== site.host) return false
  if (ofABody.some((name) => name in headers)) return false
  const hash = site.recentHash()
  const known = hash && site.known.find(hash, url)
  const kept = known ? site.cache.find(known.key) : null
  if (!known || !kept) return false
  const began = performance.now()
  request.on('error', ignore)
  response.on('error', ignore)
  const status = sendReady(request, response, kept, site.cache.ageOf(kept))
  if (!status) return false
  site.cache.used(kept)
  if (isReading(known.pattern, request)) site.onReading?.(url.split('?', 1)[0] ?? '')
  const ms = performance.now() - began
  countAnswer({ route: known.pattern, method, status, ms })
  log.answered({
    requestId: randomUUID(),
    method,
    route: known.pattern,
    status,
    ms: Math.round(ms),
  })
  return true
}

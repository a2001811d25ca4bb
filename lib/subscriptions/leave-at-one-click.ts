import { describeError, log } from '@/lib/log'
import { leaveArticles } from './leave-articles'

const answer = (status: number, text: string, headers = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })

/**
 * What a mail program is answered that posts for its reader (RFC 8058): no page, no redirect. A token
 * that is not ours gets the same answer; there is nothing to leave.
 */
export async function leaveAtOneClick(token: string): Promise<Response> {
  try {
    await leaveArticles(token)
    return answer(200, 'You get no more articles by mail.')
  } catch (error) {
    log.error('subscription.not-changed', describeError(error))
    return answer(503, 'Please try again in a minute.', { 'retry-after': '60' })
  }
}

import { plainAnswer } from '@/lib/forms/plain-answer'
import { describeError, log } from '@/lib/log'
import { leaveArticles } from './leave-articles'

/**
 * What a mail program is answered that posts for its reader (RFC 8058): no page, no redirect. A token
 * that is not ours gets the same answer; there is nothing to leave.
 */
export async function leaveAtOneClick(token: string): Promise<Response> {
  try {
    await leaveArticles(token)
    return plainAnswer(200, 'You get no more articles by mail.')
  } catch (error) {
    log.error('subscription.not-changed', describeError(error))
    return plainAnswer(503, 'Please try again in a minute.', { 'retry-after': '60' })
  }
}

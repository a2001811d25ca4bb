import { refuse } from '@/lib/forms/refusal'
import { describeError, log } from '@/lib/log'
import { moderatePath } from './addresses'

const RETRY_SECONDS = 30

/** Our fault while deciding: the same page with its buttons, and a word that nothing has changed. */
export function refuseDecision(token: string, error: unknown): Response {
  log.error('comment.not-decided', describeError(error))
  const trouble = { values: {}, errors: [], trouble: true }
  return refuse(moderatePath(token), 503, trouble, RETRY_SECONDS)
}

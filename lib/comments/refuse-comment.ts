import type { z } from 'zod'
import { errorsOf } from '@/lib/forms/errors-of'
import { refuse } from '@/lib/forms/refusal'
import { TOO_FAST } from '@/lib/forms/trap'
import { describeError, log } from '@/lib/log'
import { commentPaths } from './addresses'
import { commentFields } from './schema'
import type { NotTaken } from './submit-comment'

type Typed = Record<string, string>

const RETRY_SECONDS = 30

/** The page of the article with the form as it was sent, a reply being a reply still. */
function formPage(article: string, typed: Typed): string {
  const { page } = commentPaths(article)
  return typed.parent ? `${page}?${new URLSearchParams({ reply: typed.parent })}` : page
}

const aboutText = (message: string) => ({
  errors: [{ field: 'comment', message }],
  trouble: false,
})

const conflicts = {
  duplicate: 'You have already written this here, and it has arrived. You need not send it again',
  closed:
    'Comments here have just been closed, so yours could not be taken. Your words are still below',
  'no-parent':
    'The comment that you answer is not here any more. Press the button again to send yours as one of its own',
}

/** The ways in which the comment form is answered with its article, everything typed kept. */
export const refuseComment = {
  yourAnswer: (article: string, typed: Typed, error: z.ZodError): Response => {
    const errors = errorsOf(error, commentFields)
    return refuse(formPage(article, typed), 422, { values: typed, errors, trouble: false })
  },
  tooFast: (article: string, typed: Typed): Response =>
    refuse(formPage(article, typed), 422, { values: typed, ...aboutText(TOO_FAST) }),
  conflict: (article: string, typed: Typed, reason: keyof typeof conflicts): Response => {
    const values = reason === 'no-parent' ? { ...typed, parent: '' } : typed
    return refuse(formPage(article, values), 409, { values, ...aboutText(conflicts[reason]) })
  },
  tooMany: (article: string, typed: Typed, seconds: number): Response => {
    const message = `You are sending comments quickly. Wait ${inWords(seconds)}, then press the button again: your words are still below`
    return refuse(formPage(article, typed), 429, { values: typed, ...aboutText(message) }, seconds)
  },
  ourFault: (article: string, typed: Typed, error: unknown): Response => {
    log.error('comment.not-stored', describeError(error))
    const trouble = { values: typed, errors: [], trouble: true }
    return refuse(formPage(article, typed), 503, trouble, RETRY_SECONDS)
  },
}

const inWords = (seconds: number) => {
  if (seconds === 1) return 'a second'
  if (seconds < 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

/** The answer to a comment that submitComment did not take. */
export function refuseSubmitted(article: string, typed: Typed, refused: NotTaken): Response {
  if (refused.result === 'flood')
    return refuseComment.tooMany(article, typed, refused.retryAfterSeconds)
  return refuseComment.conflict(article, typed, refused.result)
}

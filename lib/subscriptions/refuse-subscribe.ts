import type { FormError } from '@/lib/forms/form-error'
import { refuse } from '@/lib/forms/refusal'
import { troubleAnswer } from '@/lib/forms/trouble-answer'
import { describeError, log } from '@/lib/log'
import { subscribePage } from './pages'

type Typed = Record<string, string>

const RETRY_SECONDS = 30

/** The ways in which “Articles by mail” is answered with itself, everything typed kept. */
export const refuseSubscribe = {
  yourAnswer: (values: Typed, errors: FormError[]): Response =>
    refuse(subscribePage.path, 422, { values, errors, trouble: false }),
  tooMany: (values: Typed, retryAfterSeconds: number): Response => {
    const minutes = Math.ceil(retryAfterSeconds / 60)
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    const message = `Too many addresses were sent from your network. Please press the button again in ${wait}`
    const errors = [{ field: 'articlesTo', message }]
    return refuse(subscribePage.path, 429, { values, errors, trouble: false }, retryAfterSeconds)
  },
  ourFault: (values: Typed, error: unknown): Response => {
    log.error('subscribe.not-stored', describeError(error))
    return refuse(subscribePage.path, 503, { values, errors: [], trouble: true }, RETRY_SECONDS)
  },
}

/** Our fault behind a mailed link: its page once more, with its buttons. @param address of that page */
export function refuseLink(error: unknown, address: string): Response {
  log.error('subscription.not-changed', describeError(error))
  return refuse(address, 503, { values: {}, errors: [], trouble: true }, RETRY_SECONDS)
}

/** The same where that page cannot be made without the database: the answer holds what was sent. */
export function keepLinkForm(error: unknown): Response {
  log.error('subscription.not-changed', describeError(error))
  return troubleAnswer()
}

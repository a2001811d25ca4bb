import { refuse } from '@/lib/forms/refusal'
import { describeError, log } from '@/lib/log'
import { confirmPage } from './pages'

const RETRY_SECONDS = 30

/** The page of a confirm link. */
export const confirmAddress = (token: string): string =>
  `${confirmPage.path}?${new URLSearchParams({ token })}`

/** Our fault while confirming: the same page with its button, and a word that nothing is lost. */
export function refuseConfirm(token: string, error: unknown): Response {
  log.error('plan.not-confirmed', describeError(error))
  return refuse(
    confirmAddress(token),
    503,
    { values: {}, errors: [], trouble: true },
    RETRY_SECONDS,
  )
}

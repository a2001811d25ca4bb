import type { FormError } from '@/lib/forms/form-error'
import { refuse } from '@/lib/forms/refusal'
import { TOO_FAST } from '@/lib/forms/trap'
import { describeError, log } from '@/lib/log'
import type { Typed } from '@/lib/plan/questions/question'

const RETRY_SECONDS = 30
const nothing = { values: {}, errors: [], trouble: false }

/** The ways in which a form of the funnel is answered with its own page, everything typed kept. */
export const refuseForm = {
  /** @param cookies Set-Cookie lines: what was typed outlives a reload too */
  yourAnswer(path: string, typed: Typed, errors: FormError[], cookies: string[] = []): Response {
    const response = refuse(path, 422, { ...nothing, typed, errors })
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    return response
  },
  tooFast: (path: string, typed: Typed, field: string): Response =>
    refuse(path, 422, { ...nothing, typed, errors: [{ field, message: TOO_FAST }] }),
  busy: (path: string, typed: Typed, seconds: number): Response =>
    refuse(path, 429, { ...nothing, typed, busy: true }, seconds),
  ourFault(path: string, typed: Typed, error: unknown): Response {
    log.error('plan.not-stored', describeError(error))
    return refuse(path, 503, { ...nothing, typed, trouble: true }, RETRY_SECONDS)
  },
}

import type { z } from 'zod'
import { errorsOf } from '@/lib/forms/errors-of'
import { refuse } from '@/lib/forms/refusal'
import { describeError, log } from '@/lib/log'
import { planPage } from './pages'
import { planFields } from './schema'

const RETRY_SECONDS = 30

/** The two ways in which the plan form is answered with itself, everything typed kept. */
export const refusePlan = {
  yourAnswer: (values: Record<string, string>, error: z.ZodError): Response => {
    const errors = errorsOf(error, planFields)
    // A lost or odd submission id is nobody's answer: the next rendering makes a fresh one.
    const kept = errors.some(({ field }) => field === 'submissionId')
      ? { ...values, submissionId: '' }
      : values
    return refuse(planPage.path, 422, { values: kept, errors, trouble: false })
  },
  ourFault: (values: Record<string, string>, error: unknown): Response => {
    log.error('plan.not-stored', describeError(error))
    return refuse(planPage.path, 503, { values, errors: [], trouble: true }, RETRY_SECONDS)
  },
}

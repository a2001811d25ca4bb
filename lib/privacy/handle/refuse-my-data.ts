import type { FormError } from '@/lib/forms/form-error'
import { refuse } from '@/lib/forms/refusal'
import { describeError, log } from '@/lib/log'

const RETRY_SECONDS = 30
type Values = Record<string, string>

/** The ways in which a form about a person's data is answered with its own page. */
export const refuseMyData = {
  yourAnswer: (path: string, values: Values, errors: FormError[]): Response =>
    refuse(path, 422, { values, errors, trouble: false }),
  busy: (path: string, values: Values, seconds: number): Response =>
    refuse(path, 429, { values, errors: [], trouble: false, busy: true }, seconds),
  ourFault(path: string, values: Values, error: unknown): Response {
    log.error('my-data.failed', describeError(error))
    return refuse(path, 503, { values, errors: [], trouble: true }, RETRY_SECONDS)
  },
}

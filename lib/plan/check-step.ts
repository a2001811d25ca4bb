import { errorsOf } from '@/lib/forms/errors-of'
import type { FormError } from '@/lib/forms/form-error'
import { isUnderAge } from './is-under-age'
import type { StepSlug, Typed } from './questions/question'
import { stepOf } from './questions/steps'
import { stepInput, stepSchema } from './step-schema'

/**
 * Checks one step.
 * @param typed all that was typed, so that the step knows which of its questions apply
 * @returns what is wrong, in the order of the page; `stop` when the visitor is under 18: the funnel
 * then ends at once, kindly, and the cookie goes
 */
export function checkStep(slug: StepSlug, typed: Typed): { errors: FormError[]; stop: boolean } {
  const step = stepOf(slug)
  if (!step) throw new Error(`there is no step ${slug}`)
  const parsed = stepSchema(step, typed).safeParse(stepInput(step, typed))
  const order = step.questions.map(({ field }) => field)
  const stop = slug === 'body' && isUnderAge(typed)
  return { errors: parsed.success ? [] : errorsOf(parsed.error, order), stop }
}

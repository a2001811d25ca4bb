import { errorsOf } from '@/lib/forms/errors-of'
import type { FormError } from '@/lib/forms/form-error'
import { isUnderAge } from './is-under-age'
import type { Step, StepSlug, Typed } from './questions/question'
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
  const stop = slug === 'body' && isUnderAge(typed)
  return { errors: readStep(step, typed).errors, stop }
}

/** The answers of a step and what is wrong with them: where anything is, there are no answers. */
export function readStep(
  step: Step,
  typed: Typed,
): { answers: Record<string, unknown>; errors: FormError[] } {
  const parsed = stepSchema(step, typed).safeParse(stepInput(step, typed))
  if (parsed.success) return { answers: parsed.data, errors: [] }
  const order = step.questions.map(({ field }) => field)
  return { answers: {}, errors: errorsOf(parsed.error, order) }
}

import type { Refused } from '@/lib/forms/form-error'
import { type FormState, refusedState } from '@/lib/forms/refused-state'
import type { Journey } from '@/lib/plan/journey'
import { placeOf } from '@/lib/plan/pages'
import type { Question, Step, Typed } from '@/lib/plan/questions/question'
import { questionsFor } from '@/lib/plan/questions/steps'

export type StepState = FormState & {
  step: Step
  place: { at: number; of: number }
  asked: readonly Question[]
  typed: Typed
  changing: boolean
}

/**
 * What a step's page shows.
 * @param returnTo the page's own query: `check` when a Change link led here
 */
export function stepState(
  step: Step,
  journey: Journey | null,
  refused: Refused | null,
  returnTo: unknown,
): StepState {
  const typed = refused?.typed ?? journey?.typed ?? {}
  return {
    ...refusedState(refused),
    step,
    place: placeOf(step),
    asked: askedOn(step, typed),
    typed,
    changing: returnTo === 'check',
  }
}

/** The questions that apply, with those that hang on a choice of the very same page. */
function askedOn(step: Step, typed: Typed): readonly Question[] {
  const own = new Set(step.questions.map(({ field }) => field))
  const applying = questionsFor(step, typed)
  return step.questions.filter(
    (question) => applying.includes(question) || own.has(question.when?.field ?? ''),
  )
}

import type { Refused } from '@/lib/forms/form-error'
import { type FormState, refusedState } from '@/lib/forms/refused-state'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { answersSoFar } from '@/lib/plan/check-all'
import { describeAnswers } from '@/lib/plan/describe-answers'
import { checkPage, stepPath } from '@/lib/plan/pages'
import { chosen, type StepSlug, type Typed } from '@/lib/plan/questions/question'
import { steps } from '@/lib/plan/questions/steps'
import { nextGap } from './next-gap'

export type CheckedStep = {
  slug: StepSlug
  title: string
  changePath: string
  answers: { field: string; label: string; text: string }[]
}

export type CheckState = FormState & {
  steps: CheckedStep[]
  /** The page with the first gap; null when all that is needed was answered. */
  gapPath: string | null
  anythingElse: string
  stamp?: string | string[]
}

/** What the check page shows: every step with its answers in words, and what is still missing. */
export function checkState(typed: Typed, refused: Refused | null): CheckState {
  const described = describeAnswers(answersSoFar(typed))
  const next = nextGap(typed)
  return {
    ...refusedState(refused),
    steps: steps.map(({ slug, title }) => ({
      slug,
      title,
      changePath: stepPath(slug, true),
      answers: described.filter(({ step }) => step === slug),
    })),
    gapPath: next === checkPage.path ? null : next,
    anythingElse: chosen(refused?.typed ?? {}, 'anythingElse')[0] ?? '',
    stamp: refused?.typed?.[STAMP_FIELD],
  }
}

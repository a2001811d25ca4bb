import type { Refused } from '@/lib/forms/form-error'
import { type FormState, refusedState } from '@/lib/forms/refused-state'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { draftQuestions } from '@/lib/plan/questions/draft'
import type { Question, Typed } from '@/lib/plan/questions/question'
import { nextGap } from './next-gap'

export type SaveState = FormState & {
  questions: readonly Question[]
  typed: Typed
  stamp?: string | string[]
  /** Where to go on instead of saving. */
  onward: string
}

/** What "Continue later" shows: the address that was given before, if one was. */
export function saveState(journeyTyped: Typed, refused: Refused | null): SaveState {
  const { email } = journeyTyped
  return {
    ...refusedState(refused),
    questions: draftQuestions,
    typed: refused?.typed ?? (email ? { draftEmail: email } : {}),
    stamp: refused?.typed?.[STAMP_FIELD],
    onward: nextGap(journeyTyped),
  }
}

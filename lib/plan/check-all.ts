import type { FormError } from '@/lib/forms/form-error'
import { answerSchema, typedAnswer } from './answer-schema'
import type { Answer, Answers } from './answers'
import { applicable } from './applicable'
import { readStep } from './check-step'
import { isUnderAge } from './is-under-age'
import { anythingElse } from './questions/anything-else'
import type { StepSlug, Typed } from './questions/question'
import { questionsFor, steps } from './questions/steps'
import { settle } from './settle'
import type { Checked } from './submission'

export type CheckedAll =
  | { submission: Checked }
  | { firstGap: StepSlug | 'check'; errors: FormError[] }
  | { stop: 'under-18' }

/**
 * Checks the whole funnel on submission, "anything else?" with it. Answers whose question no longer
 * applies are dropped first, so that they neither count nor are stored.
 * @returns the submission, or the first step that has a gap and what is wrong there
 */
export function checkAll(typed: Typed): CheckedAll {
  if (isUnderAge(typed)) return { stop: 'under-18' }
  const kept = applicable(typed)
  const answers: Answers = {}
  for (const step of steps) {
    const read = readStep(step, kept)
    if (read.errors.length > 0) return { firstGap: step.slug, errors: read.errors }
    collect(answers, read.answers)
  }
  const last = answerSchema(anythingElse).safeParse(typedAnswer(anythingElse, typed))
  if (!last.success) {
    const message = last.error.issues[0]?.message ?? ''
    return { firstGap: 'check', errors: [{ field: anythingElse.field, message }] }
  }
  collect(answers, { [anythingElse.field]: last.data })
  return { submission: settle(answers) }
}

/** The answers that hold and apply, of a funnel that may not be complete: for the check page. */
export function answersSoFar(typed: Typed): Answers {
  const kept = applicable(typed)
  const answers: Answers = {}
  for (const step of steps)
    for (const question of questionsFor(step, kept)) {
      const read = answerSchema(question).safeParse(typedAnswer(question, kept))
      if (read.success) collect(answers, { [question.field]: read.data })
    }
  return answers
}

/** What was not answered does not stand among the answers. */
function collect(answers: Answers, read: Record<string, unknown>): void {
  for (const [field, answer] of Object.entries(read))
    if (answer !== undefined) answers[field] = answer as Answer
}

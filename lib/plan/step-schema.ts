import { z } from 'zod'
import { answerSchema, typedAnswer } from './answer-schema'
import type { Step, Typed } from './questions/question'
import { questionsFor } from './questions/steps'

/** The schema of one step: of the questions that it asks, given all that was typed. */
export function stepSchema(step: Step, typed: Typed): z.ZodType<Record<string, unknown>> {
  const shape = questionsFor(step, typed).map(
    (question) => [question.field, answerSchema(question)] as const,
  )
  return z.object(Object.fromEntries(shape))
}

/** What a step's schema reads. */
export const stepInput = (step: Step, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    step.questions.map((question) => [question.field, typedAnswer(question, typed)]),
  )

import { z } from 'zod'
import { answerSchema, typedAnswer } from './answer-schema'
import type { Step, Typed } from './questions/question'
import { questionsFor } from './questions/steps'

type StepSchema = z.ZodType<Record<string, unknown>>

/** Making a schema costs a hundred times what using it does. There is one for each set of questions that a step can ask. */
const made = new Map<string, StepSchema>()

/** The schema of one step: of the questions that it asks, given all that was typed. */
export function stepSchema(step: Step, typed: Typed): StepSchema {
  const questions = questionsFor(step, typed)
  const key = `${step.slug} ${questions.map(({ field }) => field).join(' ')}`
  const known = made.get(key)
  if (known) return known
  const shape = questions.map((question) => [question.field, answerSchema(question)] as const)
  const schema = z.object(Object.fromEntries(shape))
  made.set(key, schema)
  return schema
}

/** What a step's schema reads. */
export const stepInput = (step: Step, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    step.questions.map((question) => [question.field, typedAnswer(question, typed)]),
  )

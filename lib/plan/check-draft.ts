import { z } from 'zod'
import { errorsOf } from '@/lib/forms/errors-of'
import type { FormError } from '@/lib/forms/form-error'
import { answerSchema, typedAnswer } from './answer-schema'
import { draftQuestions } from './questions/draft'
import type { Typed } from './questions/question'

const fields = draftQuestions.map(({ field }) => field)
const schema = z.object(
  Object.fromEntries(draftQuestions.map((question) => [question.field, answerSchema(question)])),
)

/** Checks "Continue later". @returns the address that the link goes to, normalised, or what is wrong. */
export function checkDraft(typed: Typed): { address: string } | { errors: FormError[] } {
  const input = draftQuestions.map((question) => [question.field, typedAnswer(question, typed)])
  const parsed = schema.safeParse(Object.fromEntries(input))
  if (!parsed.success) return { errors: errorsOf(parsed.error, fields) }
  return { address: String(parsed.data.draftEmail) }
}

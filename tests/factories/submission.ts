import { randomUUID } from 'node:crypto'
import { checkAll } from '@/lib/plan/check-all'
import type { Typed } from '@/lib/plan/questions/question'
import type { Submission } from '@/lib/plan/submission'
import { typedAnswers } from './typed-answers'

/** A valid request for a plan; what matters to a test is given, the rest is filled in. */
export function submission(given: Partial<Submission> = {}): Submission {
  const submissionId = randomUUID()
  const email = `asha.${submissionId}@example.com`
  return { ...checked(typedAnswers({ email })), submissionId, ...given }
}

/** What a funnel comes to that must be complete. */
export function checked(typed: Typed) {
  const result = checkAll(typed)
  if (!('submission' in result)) throw new Error(JSON.stringify(result))
  return result.submission
}

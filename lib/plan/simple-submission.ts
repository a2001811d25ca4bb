import type { PlanInput } from './schema'
import type { Submission } from './submission'

/** The earlier form of one page as a submission; it goes together with that page. */
export const simpleSubmission = ({ name, email, goal, submissionId }: PlanInput): Submission => ({
  name,
  email,
  submissionId,
  answers: { goals: [goal] },
  consents: ['plan-2026-11-22'],
})

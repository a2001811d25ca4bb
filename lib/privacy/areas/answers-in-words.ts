import { describeAnswers } from '@/lib/plan/describe-answers'
import { unsealAnswers } from '@/lib/plan/seal-answers'
import type { Fact } from '@/lib/privacy/area'

type Request = Readonly<{
  id: string
  answers: readonly { field: string; keyId: string; sealed: Uint8Array }[]
}>

/** The answers of a request in words, each with its question, in the order of the funnel. */
export function answersInWords({ id, answers }: Request): Fact[] {
  const opened = unsealAnswers(id, answers)
  return describeAnswers(opened.answers).map(({ label, text }) => ({ label, text }))
}

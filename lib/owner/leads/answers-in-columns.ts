import { db } from '@/lib/db'
import { describeAnswers } from '@/lib/plan/describe-answers'
import { anythingElse } from '@/lib/plan/questions/anything-else'
import { steps } from '@/lib/plan/questions/steps'
import { safetyWords } from '@/lib/plan/safety'
import { unsealAnswers } from '@/lib/plan/seal-answers'

const questions = [...steps.flatMap((step) => step.questions), anythingElse].filter(
  ({ kind, consent, field }) => !consent && kind !== 'tick' && !/^(?:name|email)$/.test(field),
)

/** Some questions are asked of several things in the same words: each column needs a name of its own. */
const labelOf = ({ label }: { label: string }, place: number) => {
  const before = questions.slice(0, place).filter((other) => other.label === label).length
  return before > 0 ? `${label} (${before + 1})` : label
}

/** A column for each question that is asked, and one for why Ishita talks first. */
export const answerColumns: { field: string; label: string }[] = [
  { field: 'why-talk-first', label: 'Why you talk first' },
  ...questions.map((question, place) => ({
    field: question.field,
    label: labelOf(question, place),
  })),
]

/** The answers of some requests, opened, in the order of the columns. */
export async function answersOf(requestIds: string[]): Promise<Map<string, string[]>> {
  const rows = await db().requestAnswer.findMany({ where: { requestId: { in: requestIds } } })
  const byRequest = new Map<string, typeof rows>()
  for (const row of rows)
    byRequest.set(row.requestId, [...(byRequest.get(row.requestId) ?? []), row])
  return new Map([...byRequest].map(([id, sealed]) => [id, inColumns(id, sealed)]))
}

type Sealed = Parameters<typeof unsealAnswers>[1]

function inColumns(requestId: string, sealed: Sealed): string[] {
  const { answers, reasons } = unsealAnswers(requestId, sealed)
  const words = new Map(describeAnswers(answers).map(({ field, text }) => [field, text]))
  words.set('why-talk-first', reasons.map((reason) => safetyWords[reason]).join('; '))
  return answerColumns.map(({ field }) => words.get(field) ?? '')
}

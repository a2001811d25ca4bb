import type { Answer, Answers } from './answers'
import { anythingElse } from './questions/anything-else'
import type { Question, StepSlug } from './questions/question'
import { steps } from './questions/steps'

export type Described = { step: StepSlug | 'check'; field: string; label: string; text: string }

const asked: readonly { step: StepSlug | 'check'; question: Question }[] = [
  ...steps.flatMap(({ slug, questions }) =>
    questions.map((question) => ({ step: slug, question })),
  ),
  { step: 'check', question: anythingElse },
]

/** Answers in words, in the order of the funnel: for the check page, /my-data and the owner. */
export function describeAnswers(answers: Answers): Described[] {
  return asked.flatMap(({ step, question }): Described[] => {
    const { field, label } = question
    const answer = answers[field]
    if (answer === undefined) return []
    return [{ step, field, label, text: inWords(answer, question) }]
  })
}

function inWords(answer: Answer, { choices = [] }: Question): string {
  const labelOf = (code: string) => choices.find((choice) => choice.code === code)?.label ?? code
  if (answer === true) return 'Yes'
  if (typeof answer === 'string') return labelOf(answer)
  if (Array.isArray(answer)) return answer.map(labelOf).join(', ')
  if (typeof answer !== 'object') return String(answer)
  if (answer.unit === 'ft') return `${answer.ft} ft ${answer.in} in`
  if (answer.unit === 'cm') return `${answer.cm} cm`
  return answer.unit === 'kg' ? `${answer.kg} kg` : `${answer.lb} lb`
}

import { chosen, type Question, type Typed } from '@/lib/plan/questions/question'

const openAgain = { value: '', label: 'Leave this open' }

/**
 * The choices of a question as a form offers them. A radio button cannot be taken back, so an optional
 * question that has its answer offers to be left open again.
 */
export function optionsOf(question: Question, typed: Typed) {
  const { field, kind, needed, choices = [] } = question
  const options = choices.map(({ code, ...words }) => ({ value: code, ...words }))
  const taken = kind === 'one' && !needed && chosen(typed, field).length > 0
  return taken ? [...options, openAgain] : options
}

/** Whether a question hangs on a choice of another one in the same step, and is asked right under it. */
export const isFollowUpOf = (question: Question, parent: Question): boolean =>
  question.when?.field === parent.field

/** What a choice of a question asks further. */
export const followUpOf = (parent: Question, code: string, asked: readonly Question[]) =>
  asked.find((question) => isFollowUpOf(question, parent) && question.when?.anyOf?.[0] === code)

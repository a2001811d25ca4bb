import type { Height, Weight } from './units'

export type Answer = string | string[] | number | boolean | Height | Weight

/** Answers that hold, by the field of their question. What was not answered is not there. */
export type Answers = Record<string, Answer>

/** The chosen codes of a question of several choices. */
export function codesOf(answers: Answers, field: string): string[] {
  const answer = answers[field]
  if (Array.isArray(answer)) return answer
  return typeof answer === 'string' ? [answer] : []
}

/** The weight given to a question, if one was. */
export function weightOf(answers: Answers, field: string): Weight | undefined {
  const answer = answers[field]
  const isWeight = typeof answer === 'object' && 'unit' in answer
  return isWeight && (answer.unit === 'kg' || answer.unit === 'lb') ? answer : undefined
}

/** The height given to a question, if one was. */
export function heightOf(answers: Answers, field: string): Height | undefined {
  const answer = answers[field]
  const isHeight = typeof answer === 'object' && 'unit' in answer
  return isHeight && (answer.unit === 'cm' || answer.unit === 'ft') ? answer : undefined
}

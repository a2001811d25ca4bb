import type { Typed } from './questions/question'
import { fieldsOf, questionsFor, steps } from './questions/steps'

/**
 * Drops what no longer applies: answers to questions that the other answers rule out, and fields
 * that no question has. Questions depend on earlier ones only, so one pass in order is enough.
 */
export function applicable(typed: Typed): Typed {
  const kept: Typed = {}
  for (const step of steps)
    for (const question of step.questions) {
      if (!questionsFor({ ...step, questions: [question] }, kept).length) continue
      for (const field of fieldsOf(question)) {
        const value = typed[field]
        if (value !== undefined) kept[field] = value
      }
    }
  return kept
}

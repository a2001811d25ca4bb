import { chosen, type Typed } from './questions/question'
import { readNumber } from './read-answer'

/** Plans are for adults: Indian law and the reference values both draw the line here. */
export const ADULT_AGE = 18

/** Whether the typed age is that of a child. An age that is no number is an error, not a child. */
export function isUnderAge(typed: Typed): boolean {
  const age = readNumber(chosen(typed, 'age').at(-1) ?? '')
  return age !== undefined && age > 0 && age < ADULT_AGE
}

import { createHash } from 'node:crypto'
import type { PlanInput } from './schema'

/**
 * What makes two posts the same submission: the form's random id and everything typed. A double
 * click or a reload repeats both; somebody who goes back and corrects an address repeats only the
 * id, and that is a submission of its own. The id's randomness keeps the hash from being guessed.
 */
export function submissionKey({
  submissionId,
  name,
  email,
  goal,
}: PlanInput): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify([submissionId, name, email, goal])
  return Uint8Array.from(createHash('sha256').update(text).digest())
}

import { createHash } from 'node:crypto'
import type { Submission } from './submission'

/**
 * What makes two posts the same submission: the form's random id and everything typed. A double
 * click or a reload repeats both; somebody who goes back and corrects an address repeats only the
 * id, and that is a submission of its own. The id's randomness keeps the hash from being guessed.
 */
export function submissionKey(submission: Submission): Uint8Array<ArrayBuffer> {
  const { submissionId, name, email, answers, consents } = submission
  const inOrder = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([submissionId, name, email, inOrder, consents]))
}

/** What finds the draft of a journey: a hash of the form's random id alone. */
export const journeyKey = (submissionId: string): Uint8Array<ArrayBuffer> =>
  sha256(`journey:${submissionId}`)

const sha256 = (text: string) => Uint8Array.from(createHash('sha256').update(text).digest())

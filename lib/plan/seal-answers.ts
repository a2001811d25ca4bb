import { open, seal } from '@/lib/seal'
import type { Answers } from './answers'
import { type SafetyReason, safety } from './safety'

/** The field beside the answers that holds why Ishita talks first. */
const REASONS = 'safetyReasons'

type SealedField = { field: string; keyId: string; sealed: Uint8Array<ArrayBuffer> }

const contextOf = (requestId: string, field: string) => `answer:${requestId}:${field}`

/** Seals each answer of a request by itself, with the reasons of safety as one more field. */
export function sealAnswers(
  requestId: string,
  answers: Answers,
): { fields: SealedField[]; talkFirst: boolean } {
  const reasons = safety(answers)
  const all = { ...answers, ...(reasons.length > 0 && { [REASONS]: reasons }) }
  const fields = Object.entries(all).map(([field, answer]) => ({
    field,
    ...seal(JSON.stringify(answer), contextOf(requestId, field)),
  }))
  return { fields, talkFirst: reasons.length > 0 }
}

/** Opens what sealAnswers sealed. Throws when a key is not there or a value was moved or changed. */
export function unsealAnswers(
  requestId: string,
  rows: readonly { field: string; keyId: string; sealed: Uint8Array }[],
): { answers: Answers; reasons: SafetyReason[] } {
  const opened = rows.map((row) => {
    const text = open(row, contextOf(requestId, row.field))
    return [row.field, JSON.parse(text)] as const
  })
  const { [REASONS]: reasons = [], ...answers } = Object.fromEntries(opened)
  return { answers, reasons }
}

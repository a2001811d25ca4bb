import { z } from 'zod'
import { db } from '@/lib/db'
import { audit } from '@/lib/owner/audit'
import { describeAnswers } from '@/lib/plan/describe-answers'
import { openAnswers, openReasons } from '@/lib/plan/open-answers'
import { safetyWords } from '@/lib/plan/safety'

export type ShownAnswers = { requestId: string; facts: { label: string; text: string }[] }

/**
 * Notes that the owner opens the answers of a request of this lead. Nothing is shown that is not noted first.
 * @returns false when there is no such request
 */
export async function noteAnswersShown(leadId: string, requestId: string): Promise<boolean> {
  if (![leadId, requestId].every((id) => z.uuid().safeParse(id).success)) return false
  return db().$transaction(async (tx) => {
    const known = await tx.planRequest.count({ where: { id: requestId, leadId } })
    if (known === 0) return false
    await audit(tx, 'answers-shown', requestId)
    return true
  })
}

/** The answers of a request in words; why Ishita talks first stands above them. */
export async function readAnswers(requestId: string): Promise<ShownAnswers> {
  const [answers, reasons] = await Promise.all([openAnswers(requestId), openReasons(requestId)])
  const facts = describeAnswers(answers).map(({ label, text }) => ({ label, text }))
  if (reasons.length === 0) return { requestId, facts }
  const first = {
    label: 'Why you talk first',
    text: reasons.map((reason) => safetyWords[reason]).join('; '),
  }
  return { requestId, facts: [first, ...facts] }
}

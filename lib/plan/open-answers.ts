import { db } from '@/lib/db'
import type { Answers } from './answers'
import type { SafetyReason } from './safety'
import { unsealAnswers } from './seal-answers'

/** The answers of a request, opened: for the person themselves and for the owner's desk, never for a log or a mail. */
export async function openAnswers(requestId: string): Promise<Answers> {
  return (await openRequest(requestId)).answers
}

/** Why Ishita talks with this person first; empty where nothing stands against a plan. */
export async function openReasons(requestId: string): Promise<SafetyReason[]> {
  return (await openRequest(requestId)).reasons
}

async function openRequest(requestId: string) {
  return unsealAnswers(requestId, await db().requestAnswer.findMany({ where: { requestId } }))
}

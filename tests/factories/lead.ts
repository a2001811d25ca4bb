import { db } from '@/lib/db'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { requestPlan } from '@/lib/plan/request-plan'
import type { Submission } from '@/lib/plan/submission'
import { newestConfirmToken } from './confirm-token'
import { submission } from './submission'

/** A lead whose request is confirmed, at a moment. */
export async function confirmedLead(given: Partial<Submission> = {}, at = new Date()) {
  const { email } = await unconfirmedLead(given)
  await confirmLead(await newestConfirmToken(email), at)
  return leadOf(email)
}

export async function unconfirmedLead(given: Partial<Submission> = {}) {
  const input = submission(given)
  await requestPlan(input, { mail: true })
  return input
}

/** A lead as it stands now, with its requests. */
export const leadOf = (address: string) =>
  db().lead.findUniqueOrThrow({ where: { address }, include: { requests: true } })

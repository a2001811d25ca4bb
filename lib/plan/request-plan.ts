import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { seal } from '@/lib/seal'
import { newConfirmLink } from './confirm-link'
import { currentPlanConsent } from './consent-texts'
import type { PlanInput } from './schema'
import { submissionKey } from './submission-key'

/**
 * Takes a request for a plan: lead, request, sealed answer, consent, confirm link and mail job, all
 * in one transaction. A repeat of the same submission changes nothing. A lead that is there already
 * is not touched, confirmed or not: anyone can type a stranger's address.
 * @returns nothing, so that no caller can tell a new address from a known one
 */
export async function requestPlan(input: PlanInput): Promise<void> {
  const { nonce, tokenHash, expiresAt } = newConfirmLink()
  const encoded = Buffer.from(nonce).toString('base64')
  await db().$transaction(async (tx) => {
    const leadId = await insertRequest(tx, input, { nonce, tokenHash, expiresAt })
    if (leadId) await enqueue(tx, { kind: 'confirm', to: input.email, nonce: encoded }, leadId)
  })
}

type Link = ReturnType<typeof newConfirmLink>

/**
 * One statement, because five of them cost three times as much at the same load
 * (docs/decisions/005-one-statement-sign-up.md).
 * @returns the lead's id, or null when this submission was taken before
 */
async function insertRequest(tx: Tx, input: PlanInput, link: Link): Promise<string | null> {
  const requestId = randomUUID()
  const { keyId, sealed } = seal(input.goal, `answer:${requestId}:goal`)
  const rows = await tx.$queryRaw<{ leadId: string }[]>`
    WITH lead AS (
      INSERT INTO leads (id, address) VALUES (${randomUUID()}::uuid, ${input.email})
      ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id
    ), request AS (
      INSERT INTO plan_requests (id, lead_id, submission_key, name, adult)
      SELECT ${requestId}::uuid, lead.id, ${submissionKey(input)}, ${input.name}, ${input.adult} FROM lead
      ON CONFLICT (submission_key) DO NOTHING RETURNING id, lead_id
    ), answer AS (
      INSERT INTO request_answers (request_id, field, key_id, sealed)
      SELECT request.id, 'goal', ${keyId}, ${sealed} FROM request
    ), consent AS (
      INSERT INTO consents (id, request_id, purpose, text_version)
      SELECT ${randomUUID()}::uuid, request.id, 'plan', ${currentPlanConsent} FROM request
    ), link AS (
      INSERT INTO confirm_links (token_hash, request_id, nonce, expires_at)
      SELECT ${link.tokenHash}, request.id, ${link.nonce}, ${link.expiresAt} FROM request
    )
    SELECT lead_id::text AS "leadId" FROM request`
  return rows[0]?.leadId ?? null
}

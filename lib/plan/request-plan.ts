import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { codesOf } from './answers'
import { newConfirmLink } from './confirm-link'
import { purposeOf } from './consent-texts'
import { countStep } from './count-step'
import { goalMark } from './goal-marks'
import { sealAnswers } from './seal-answers'
import type { Submission } from './submission'
import { journeyKey, submissionKey } from './submission-key'

type MayMail = (tx: Tx) => Promise<boolean>

/**
 * Takes a request for a plan: lead, request, sealed answers, consents, confirm link and mail job, all
 * in one transaction; a draft of the same journey goes. A repeat of the same submission changes
 * nothing. A lead that is there already is not touched, confirmed or not: anyone can type a
 * stranger's address.
 * @param options mail: false does the same work and owes no mail, for an address that had enough of them;
 * a function is asked only for a new submission, so that a repeat uses up none of its address's mails
 * @returns nothing, so that no caller can tell a new address from a known one
 */
export async function requestPlan(
  submission: Submission,
  { mail }: { mail: boolean | MayMail },
): Promise<void> {
  const { nonce, tokenHash, expiresAt } = newConfirmLink()
  const encoded = Buffer.from(nonce).toString('base64')
  const isNew = await db().$transaction(async (tx) => {
    const leadId = await insertRequest(tx, submission, { nonce, tokenHash, expiresAt })
    if (leadId === null) return false
    const owed = typeof mail === 'function' ? await mail(tx) : mail
    const message = { kind: 'confirm', to: submission.email, nonce: encoded } as const
    await enqueue(tx, message, leadId, { owed })
    return true
  })
  if (isNew) void countStep('submitted', submission.source)
}

type Link = ReturnType<typeof newConfirmLink>

/**
 * One statement, because one for each row cost three times as much at the same load
 * (docs/decisions/005-one-statement-sign-up.md).
 * @returns the lead's id, or null when this submission was taken before
 */
async function insertRequest(tx: Tx, submission: Submission, link: Link): Promise<string | null> {
  const { name, email, consents, source = {} } = submission
  const requestId = randomUUID()
  const { fields, talkFirst } = sealAnswers(requestId, submission.answers)
  const marks = codesOf(submission.answers, 'goals').map(goalMark)
  // Sealed bytes travel as text: Prisma passes a list of texts on as an array, and a list of bytes not.
  const sealed = fields.map((field) => Buffer.from(field.sealed).toString('base64'))
  const rows = await tx.$queryRaw<{ leadId: string }[]>`
    WITH lead AS (
      INSERT INTO leads (id, address) VALUES (${randomUUID()}::uuid, ${email})
      ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id
    ), request AS (
      INSERT INTO plan_requests (id, lead_id, submission_key, name, adult, talk_first, goal_marks,
        source_article, utm_source, utm_medium, utm_campaign)
      SELECT ${requestId}::uuid, lead.id, ${submissionKey(submission)}, ${name}, true, ${talkFirst},
        ${marks}::text[], ${source.article ?? null}, ${source.utmSource ?? null},
        ${source.utmMedium ?? null}, ${source.utmCampaign ?? null} FROM lead
      ON CONFLICT (submission_key) DO NOTHING RETURNING id, lead_id
    ), answer AS (
      INSERT INTO request_answers (request_id, field, key_id, sealed)
      SELECT request.id, a.field, a.key_id, decode(a.sealed, 'base64') FROM request,
        unnest(${fields.map(({ field }) => field)}::text[], ${fields.map(({ keyId }) => keyId)}::text[],
          ${sealed}::text[]) AS a (field, key_id, sealed)
    ), consent AS (
      INSERT INTO consents (id, request_id, purpose, text_version)
      SELECT c.id, request.id, c.purpose, c.version FROM request,
        unnest(${consents.map(() => randomUUID())}::uuid[], ${consents.map(purposeOf)}::text[],
          ${consents}::text[]) AS c (id, purpose, version)
    ), link AS (
      INSERT INTO confirm_links (token_hash, request_id, nonce, expires_at)
      SELECT ${link.tokenHash}, request.id, ${link.nonce}, ${link.expiresAt} FROM request
    ), draft AS (
      DELETE FROM plan_drafts WHERE journey_key = ${journeyKey(submission.submissionId)}
    )
    SELECT lead_id::text AS "leadId" FROM request`
  return rows[0]?.leadId ?? null
}

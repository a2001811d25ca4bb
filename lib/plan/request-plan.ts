import { randomUUID } from 'node:crypto'
import { db, planned, type Sql, sql } from '@/lib/db'
import { countedMail, tellLimited } from '@/lib/forms/address-limit'
import { owedTogether, owedWithin } from '@/lib/mail/owe-within'
import { codesOf } from './answers'
import { newConfirmLink } from './confirm-link'
import { purposeOf } from './consent-texts'
import { countStep } from './count-step'
import { goalMark } from './goal-marks'
import { sealAnswers } from './seal-answers'
import type { Submission } from './submission'
import { journeyKey, submissionKey } from './submission-key'

/** Whether a mail is owed: always, never, or as long as the address has not had too many of them. */
type MailRule = boolean | 'limited'

/**
 * Takes a request for a plan: lead, request, sealed answers, consents, confirm link, mail and its job, all
 * in one statement; a draft of the same journey goes. A repeat of the same submission changes
 * nothing. A lead that is there already is not touched, confirmed or not: anyone can type a
 * stranger's address.
 * @param options mail: false does the same work and owes no mail; 'limited' counts it for the address, but
 * not for a repeat, so that it uses up none of its mails
 * @returns nothing, so that no caller can tell a new address from a known one
 */
export async function requestPlan(
  submission: Submission,
  { mail }: { mail: MailRule },
): Promise<void> {
  const link = newConfirmLink()
  const nonce = Buffer.from(link.nonce).toString('base64')
  const message = { kind: 'confirm', to: submission.email, nonce } as const
  const owed = await owedWithin(message, {
    from: sql`request`,
    subject: sql`request.lead_id`,
    owed: sql`EXISTS (SELECT FROM allowed)`,
  })
  const { isNew, allowed } = await insertRequest(submission, link, { mail, owed })
  if (isNew && !allowed && mail === 'limited') tellLimited('confirm')
  if (isNew) void countStep('submitted', submission.source)
}

const allowance = (mail: MailRule, address: string): Sql =>
  mail === 'limited'
    ? countedMail(address, new Date(), sql`FROM request`)
    : sql`SELECT 1 WHERE ${mail}`

type Link = ReturnType<typeof newConfirmLink>

/**
 * One statement, because one for each row cost three times as much at the same load, and a transaction of
 * several still twice (docs/decisions/053-a-sign-up-is-one-round-trip.md).
 */
async function insertRequest(
  submission: Submission,
  link: Link,
  { mail, owed }: { mail: MailRule; owed: Sql },
): Promise<{ isNew: boolean; allowed: boolean }> {
  const { name, email, consents, source = {} } = submission
  const requestId = randomUUID()
  const { fields, talkFirst } = sealAnswers(requestId, submission.answers)
  const marks = codesOf(submission.answers, 'goals').map(goalMark)
  // Sealed bytes travel as text: Prisma passes a list of texts on as an array, and a list of bytes not.
  const sealed = fields.map((field) => Buffer.from(field.sealed).toString('base64'))
  const rows = await db().$queryRaw<{ isNew: boolean; allowed: boolean }[]>`${planned}
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
    ), allowed AS (${allowance(mail, email)}), ${owed}
    SELECT EXISTS (SELECT FROM request) AS "isNew", EXISTS (SELECT FROM allowed) AS allowed, ${owedTogether} AS owed`
  return rows[0] ?? { isNew: false, allowed: false }
}

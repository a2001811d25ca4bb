import { raw, type Sql, sql } from '@/lib/db'
import { jobStatement, type Placed, rowOf, withheld } from './enqueue'
import type { MailMessage } from './messages'

type Within = {
  /** What stands after FROM: one row where there is a mail, none where not. */
  from: Sql
  /** What the mail is about, of its columns. */
  subject: Sql
  /** Whether the mail is to be sent: the same work is done for one that its address may not have any more. */
  owed: Sql
}

/**
 * What `enqueue` does, within one statement and beside what the mail is about: the parts `mail` and `job` of a
 * WITH. They fail or hold together with all the rest of the statement.
 */
export async function owedWithin(
  message: MailMessage,
  { from, subject, owed }: Within,
): Promise<Sql> {
  const { id, kind, payload, recipientHash } = rowOf(message)
  const held = withheld(kind)
  const job = await jobStatement({ id, kind })
  return sql`mail AS (
      INSERT INTO outbox_mails (id, kind, subject_id, payload, recipient_hash, state, reason)
      SELECT ${id}::uuid, ${kind}, ${subject},
        CASE WHEN ${owed} THEN ${JSON.stringify(payload)}::jsonb ELSE ${JSON.stringify({ kind })}::jsonb END,
        CASE WHEN ${owed} THEN ${recipientHash}::bytea END,
        (CASE WHEN ${owed} THEN 'queued' ELSE ${held.state} END)::mail_state,
        CASE WHEN ${owed} THEN NULL ELSE ${held.reason} END
      FROM ${from} RETURNING id
    ), job AS (${placed(job)})`
}

/** Stands in the last SELECT: a mail without a job ends the whole statement. */
export const owedTogether = sql`1 / (
  CASE WHEN (SELECT count(*) FROM mail) = (SELECT count(*) FROM job) THEN 1 ELSE 0 END)`

/**
 * The job library's own statement with its values in their places. A queue without a name takes no job: so it
 * waits for the mail.
 */
function placed({ text, values }: Placed): Sql {
  const [first = '', ...rest] = text.split(/\$(?=\d)/)
  return rest.reduce((before, part) => {
    const [number = ''] = /^\d+/.exec(part) ?? []
    return sql`${before}${valueAt(Number(number), values)}${raw(part.slice(number.length))}`
  }, raw(first))
}

const NAME = 2

function valueAt(number: number, values: unknown[]): Sql {
  const value = values[number - 1] ?? null
  if (number === NAME) return sql`(SELECT ${value}::text FROM mail)`
  if (value === null) return raw('NULL')
  return typeof value === 'object' ? sql`${JSON.stringify(value)}` : sql`${value}`
}

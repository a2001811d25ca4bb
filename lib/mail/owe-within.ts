import { raw, type Sql, sql } from '@/lib/db'
import { jobStatement, type Placed, rowOf } from './enqueue'
import type { MailMessage } from './messages'

/**
 * A mail that is owed within one statement, beside what it is about: the parts `mail` and `job` of a WITH. They
 * insert nothing where `when` has no row, and fail or hold together with all the rest of the statement.
 * @param when what stands after FROM: one row where the mail is owed; @param subject which of its columns the
 * mail is about
 */
export async function owedWithin(message: MailMessage, when: Sql, subject: Sql): Promise<Sql> {
  const { id, kind, payload, recipientHash } = rowOf(message)
  const job = await jobStatement({ id, kind })
  return sql`mail AS (
      INSERT INTO outbox_mails (id, kind, payload, subject_id, recipient_hash)
      SELECT ${id}::uuid, ${kind}, ${JSON.stringify(payload)}::jsonb, ${subject}, ${recipientHash}::bytea
      FROM ${when} RETURNING id
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

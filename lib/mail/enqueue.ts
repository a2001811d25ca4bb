import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { isBulk, type MailMessage, mailMessage } from './messages'
import { MAIL_QUEUE, type MailJob } from './queue'
import { recipientOf } from './recipient'
import { withoutPerson } from './without-person'

const unreachable = {
  executeSql: () => Promise.reject(new Error('jobs are sent in a transaction')),
}

/** Never started: it only knows how to write a job through the transaction it is given. */
const writer = new PgBoss({ db: unreachable, schedule: false, supervise: false })

const through = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    rowCount: 0,
  }),
})

/** Why a mail that was asked for is not sent: its address had as many as it may have in a day. */
export const OVER_ADDRESS_LIMIT = 'address-limit'
const withheld = (kind: string) => ({
  ...withoutPerson(kind),
  state: 'dead' as const,
  reason: OVER_ADDRESS_LIMIT,
})

/** Jobs are claimed by priority: a letter to many waits for every letter to one. */
const priorityOf = (kind: string) => (isBulk(kind) ? -10 : 0)

/**
 * Owes a mail: an outbox row and its job, in the caller's transaction and in no other way.
 * @param subjectId the lead or the comment that the mail is about, if it is about one
 * @param options owed: false does the same work for a mail that its address may not have any more: the
 * row says so, and the job finds nothing to do
 * @returns the mail's id, which is its idempotency key at the provider
 */
export async function enqueue(
  tx: Tx,
  message: MailMessage,
  subjectId?: string,
  { owed } = { owed: true },
): Promise<string> {
  const row = { ...rowOf(message), subjectId, ...(owed ? {} : withheld(message.kind)) }
  await tx.outboxMail.create({ data: row })
  await enqueueJob(tx, row)
  return row.id
}

/** Owes many mails with two statements. */
export async function enqueueMany(tx: Tx, messages: MailMessage[]): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map(rowOf)
  await tx.outboxMail.createMany({ data: rows })
  await enqueueJobs(through(tx), rows)
}

/** Puts owed mails' jobs into the queue over any connection: a restored outbox has none. */
export async function enqueueJobs(
  db: PgBoss.Db,
  mails: readonly { id: string; kind: string }[],
): Promise<void> {
  const jobs = mails.map(({ id, kind }) => {
    const data: MailJob = { mailId: id }
    return { name: MAIL_QUEUE, data, priority: priorityOf(kind) }
  })
  if (jobs.length > 0) await writer.insert(jobs, { db })
}

function rowOf(message: MailMessage) {
  const payload = mailMessage.parse(message)
  const recipientHash = keyedHash(recipientOf(payload))
  return { id: randomUUID(), kind: payload.kind, payload, recipientHash }
}

/** Puts an owed mail's job into the queue, at once or after a delay in seconds. */
export async function enqueueJob(
  tx: Tx,
  mail: { id: string; kind: string },
  startAfter = 0,
): Promise<void> {
  const job: MailJob = { mailId: mail.id }
  const options = { db: through(tx), startAfter, priority: priorityOf(mail.kind) }
  const sent = await writer.send(MAIL_QUEUE, job, options)
  if (!sent) throw new Error('the mail queue took no job')
}

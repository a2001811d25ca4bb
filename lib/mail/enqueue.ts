import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Tx } from '@/lib/db'
import { type MailMessage, mailMessage } from './messages'
import { MAIL_QUEUE, type MailJob } from './queue'

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

/**
 * Owes a mail: an outbox row and its job, in the caller's transaction and in no other way.
 * @param subjectId the lead that the mail is about, if it is about one
 * @returns the mail's id, which is its idempotency key at the provider
 */
export async function enqueue(tx: Tx, message: MailMessage, subjectId?: string): Promise<string> {
  const id = randomUUID()
  const payload = mailMessage.parse(message)
  await tx.outboxMail.create({ data: { id, kind: payload.kind, payload, subjectId } })
  await enqueueJob(tx, id)
  return id
}

/** Puts an owed mail's job into the queue, at once or after a delay in seconds. */
export async function enqueueJob(tx: Tx, mailId: string, startAfter = 0): Promise<void> {
  const job: MailJob = { mailId }
  const sent = await writer.send(MAIL_QUEUE, job, { db: through(tx), startAfter })
  if (!sent) throw new Error('the mail queue took no job')
}

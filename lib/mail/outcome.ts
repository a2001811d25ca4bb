import type { OutboxMail } from '@/lib/db'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { classify } from './classify'
import { enqueueJob } from './enqueue'
import { OVER_SITE_LIMIT } from './first-mail'
import { mayHaveArrived } from './may-have-arrived'
import { retryDelay } from './retry-delay'
import type { SendFailure } from './sender'
import { tellTrouble } from './tell-trouble'
import { withoutPerson } from './without-person'

export type Delivery = 'sent' | 'retry' | 'later' | 'held' | 'dead' | 'settled'

/** Reasons that are nobody's fault and ask for nobody: they are no alarm. */
const expected = new Set(['suppressed', 'no-mail-domain'])

/** Writes down that the provider took a mail. What it needed to be sent is forgotten. */
export async function markSent(mail: OutboxMail, providerId: string): Promise<Delivery> {
  const data = { state: 'sent', sentAt: new Date(), providerId, reason: null } as const
  // An erased mail is not brought back: it is simply not there any more.
  await db().outboxMail.updateMany({
    where: { id: mail.id },
    data: { ...data, ...withoutPerson(mail.kind) },
  })
  say(mail, 'sent')
  return 'sent'
}

/** Writes down what a failure means: another attempt later, a mail that waits for a person, or none at all. */
export async function markFailed(mail: OutboxMail, failure: SendFailure): Promise<Delivery> {
  const fate = classify(failure)
  const arrived = mail.mayHaveArrived || mayHaveArrived(failure)
  if (fate === 'hold') return settle(mail, 'held', failure.name, arrived)
  if (fate === 'dead') return settle(mail, 'dead', failure.name, arrived)
  const seconds = retryDelay(mail.attempts + 1, failure.retryAfterSeconds)
  await db().$transaction(async (tx) => {
    const data = { reason: failure.name, mayHaveArrived: arrived }
    await tx.outboxMail.updateMany({ where: { id: mail.id }, data })
    await enqueueJob(tx, mail, seconds)
  })
  say(mail, 'retry', failure.name)
  return 'retry'
}

/** Lets a mail wait for its time before the first attempt, and tells the owner that so many ask for mails. */
export async function postpone(mail: OutboxMail, seconds: number): Promise<Delivery> {
  await db().$transaction(async (tx) => {
    const where = { id: mail.id, state: 'queued' } as const
    await tx.outboxMail.updateMany({ where, data: { reason: OVER_SITE_LIMIT } })
    await enqueueJob(tx, mail, seconds)
  })
  say(mail, 'later', OVER_SITE_LIMIT)
  await tellTrouble({ state: 'late', reason: OVER_SITE_LIMIT })
  return 'later'
}

/**
 * Ends the attempts. A mail that may not be sent at all forgets what it was made of.
 * @param arrived whether an attempt may have arrived all the same
 */
export async function settle(
  mail: OutboxMail,
  state: 'held' | 'dead',
  reason: string,
  arrived = mail.mayHaveArrived,
): Promise<Delivery> {
  const forgotten = expected.has(reason) ? withoutPerson(mail.kind) : {}
  await db().outboxMail.updateMany({
    where: { id: mail.id, state: 'queued' },
    data: { state, reason, mayHaveArrived: arrived, ...forgotten },
  })
  say(mail, state, reason)
  // A mail of the worker's own making: if it is lost, the desk says the same.
  if (!expected.has(reason) && mail.kind !== 'mail-trouble') await tellTrouble({ state, reason })
  return state
}

function say(mail: OutboxMail, outcome: Delivery, errorName?: string) {
  const fields = {
    mailId: mail.id,
    mailKind: mail.kind,
    attempt: mail.attempts + 1,
    outcome,
    errorName,
  }
  const loud = outcome === 'held' || outcome === 'dead'
  if (loud && !expected.has(errorName ?? '')) log.error('mail.given-up', fields)
  else log.info('mail.attempt', fields)
}

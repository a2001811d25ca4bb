import type { OutboxMail } from '@/lib/db'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { open, seal } from '@/lib/seal'
import { classify } from './classify'
import { enqueueJob } from './enqueue'
import { mailMessage } from './messages'
import { renderMail } from './render-mail'
import { retryDelay } from './retry-delay'
import type { RenderedMail, Sender, SendResult } from './sender'

/** The provider remembers an idempotency key for 24 hours: four hours before that, nothing is repeated by itself. */
const AUTOMATIC_MS = 20 * 60 * 60 * 1000

export type Delivery = 'sent' | 'retry' | 'held' | 'dead' | 'settled'

/**
 * Makes one attempt at an owed mail and writes down what came of it.
 * @returns 'settled' when nothing is owed any more. Throws when the database fails: the lease then frees the job.
 */
export async function deliver(mailId: string, send: Sender, now = new Date()): Promise<Delivery> {
  const mail = await db().outboxMail.findUnique({ where: { id: mailId } })
  if (mail?.state !== 'queued') return 'settled'
  if (mail.firstAttemptAt && now.getTime() - mail.firstAttemptAt.getTime() > AUTOMATIC_MS)
    return settle(mail, 'dead', 'gave-up-after-20-hours')

  const body = await frozenBody(mail, now)
  const result = await send(mail.id, body)
  if (result.ok) return markSent(mail, result.providerId)
  return markFailed(mail, result)
}

/** Renders at the first attempt and keeps the bytes, so that a later version of a template changes no retry. */
async function frozenBody(mail: OutboxMail, now: Date): Promise<RenderedMail> {
  const context = `mail:${mail.id}`
  const attempts = { increment: 1 }
  if (mail.sealedBody && mail.bodyKeyId) {
    await db().outboxMail.update({ where: { id: mail.id }, data: { attempts } })
    return JSON.parse(open({ keyId: mail.bodyKeyId, sealed: mail.sealedBody }, context))
  }
  const body = await renderMail(mailMessage.parse(mail.payload))
  const { keyId, sealed } = seal(JSON.stringify(body), context)
  const data = { attempts, firstAttemptAt: now, sealedBody: sealed, bodyKeyId: keyId }
  await db().outboxMail.update({ where: { id: mail.id }, data })
  return body
}

async function markSent(mail: OutboxMail, providerId: string): Promise<Delivery> {
  const data = {
    state: 'sent',
    sentAt: new Date(),
    providerId,
    reason: null,
    sealedBody: null,
  } as const
  await db().outboxMail.update({ where: { id: mail.id }, data })
  say(mail, 'sent')
  return 'sent'
}

async function markFailed(
  mail: OutboxMail,
  failure: Extract<SendResult, { ok: false }>,
): Promise<Delivery> {
  const fate = classify(failure)
  if (fate === 'hold') return settle(mail, 'held', failure.name)
  if (fate === 'dead') return settle(mail, 'dead', failure.name)
  const seconds = retryDelay(mail.attempts + 1, failure.retryAfterSeconds)
  await db().$transaction(async (tx) => {
    await tx.outboxMail.update({ where: { id: mail.id }, data: { reason: failure.name } })
    await enqueueJob(tx, mail, seconds)
  })
  say(mail, 'retry', failure.name)
  return 'retry'
}

async function settle(mail: OutboxMail, state: 'held' | 'dead', reason: string): Promise<Delivery> {
  await db().outboxMail.update({ where: { id: mail.id }, data: { state, reason } })
  say(mail, state, reason)
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
  if (loud) log.error('mail.given-up', fields)
  else log.info('mail.attempt', fields)
}

import type { OutboxMail } from '@/lib/db'
import { db } from '@/lib/db'
import { open, seal } from '@/lib/seal'
import { secondsToWait } from './first-mail'
import { mailMessage } from './messages'
import { type Delivery, markFailed, markSent, postpone, settle } from './outcome'
import { type OnDisposable, reasonNotToSend } from './reason-not-to-send'
import { renderMail } from './render-mail'
import type { RenderedMail, Sender } from './sender'

/** The provider remembers an idempotency key for 24 hours: four hours before that, nothing is repeated by itself. */
export const AUTOMATIC_MS = 20 * 60 * 60 * 1000

type DeliverOptions = { now?: Date; onDisposable?: OnDisposable }

/**
 * Makes one attempt at an owed mail and writes down what came of it.
 * @returns 'settled' when nothing is owed any more. Throws when the database fails: the lease then frees the job.
 */
export async function deliver(
  mailId: string,
  send: Sender,
  { now = new Date(), onDisposable = async () => {} }: DeliverOptions = {},
): Promise<Delivery> {
  const mail = await db().outboxMail.findUnique({ where: { id: mailId } })
  if (mail?.state !== 'queued') return 'settled'
  if (mail.firstAttemptAt && now.getTime() - mail.firstAttemptAt.getTime() > AUTOMATIC_MS)
    return settle(mail, 'dead', 'gave-up-after-20-hours')
  const obstacle = await reasonNotToSend(mail, onDisposable)
  if (obstacle) return settle(mail, 'dead', obstacle)

  const wait = await secondsToWait(mail)
  if (wait > 0) return postpone(mail, wait)

  const body = await frozenBody(mail, now)
  if (!body) return 'settled'
  const result = await send(mail.id, body)
  return result.ok ? markSent(mail, result.providerId) : markFailed(mail, result)
}

/**
 * Notes the attempt before it is made: should its worker die, the mail may have arrived. Renders at the first
 * attempt and keeps the bytes, so that a later version of a template changes no retry. @returns null when the mail was erased or called off meanwhile
 */
async function frozenBody(mail: OutboxMail, now: Date): Promise<RenderedMail | null> {
  const context = `mail:${mail.id}`
  const firstAttemptAt = mail.firstAttemptAt ?? now
  const attempt = { attempts: { increment: 1 }, firstAttemptAt, mayHaveArrived: true }
  const where = { id: mail.id, state: 'queued' } as const
  if (mail.sealedBody && mail.bodyKeyId) {
    const { count } = await db().outboxMail.updateMany({ where, data: attempt })
    if (count === 0) return null
    return JSON.parse(open({ keyId: mail.bodyKeyId, sealed: mail.sealedBody }, context))
  }
  const body = await renderMail(mailMessage.parse(mail.payload))
  const { keyId, sealed } = seal(JSON.stringify(body), context)
  const data = { ...attempt, sealedBody: sealed, bodyKeyId: keyId }
  const { count } = await db().outboxMail.updateMany({ where, data })
  return count === 0 ? null : body
}

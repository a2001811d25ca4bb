import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { seal } from '@/lib/seal'
import { enqueueJob } from './enqueue'
import type { MailMessage } from './messages'
import { renderMail } from './render-mail'

type Reply = Extract<MailMessage, { kind: 'reply' }>
type SealedReply = ReturnType<typeof rowOf>

/**
 * Renders and seals what the owner wrote, before the transaction: it may speak of somebody's health, so its
 * words never stand open in the outbox.
 * @param id names the mail; the same one again is the same mail
 */
export async function sealReply(message: Reply, id: string = randomUUID()): Promise<SealedReply> {
  const body = await renderMail(message)
  return rowOf(message, id, seal(JSON.stringify(body), `mail:${id}`))
}

const rowOf = ({ kind, to }: Reply, id: string, { keyId, sealed }: ReturnType<typeof seal>) => ({
  id,
  kind,
  payload: { kind, to, subject: '', text: '' },
  recipientHash: keyedHash(to),
  sealedBody: sealed,
  bodyKeyId: keyId,
})

/** Owes it, in the caller's transaction. @returns false when it is owed already */
export async function enqueueReply(tx: Tx, reply: SealedReply, leadId: string): Promise<boolean> {
  const data = [{ ...reply, subjectId: leadId }]
  const { count } = await tx.outboxMail.createMany({ data, skipDuplicates: true })
  if (count === 1) await enqueueJob(tx, reply)
  return count === 1
}

import { db, type OutboxMail } from '@/lib/db'
import { OVER_ADDRESS_LIMIT } from './enqueue'
import { mailMessage } from './messages'
import { recipientOf } from './recipient'

const MOST = 100

export const outboxTabs = ['queued', 'held', 'dead', 'sent'] as const
export type OutboxTab = (typeof outboxTabs)[number]

export type ListedMail = Pick<
  OutboxMail,
  'id' | 'kind' | 'state' | 'attempts' | 'reason' | 'fate' | 'createdAt' | 'sentAt' | 'subjectId'
> & {
  /** None once the mail has been sent: the outbox then forgets it. */
  to: string | null
  /** Whether trying again can lead anywhere. */
  retryable: boolean
}
export type Outbox = { mails: ListedMail[]; counts: Record<OutboxTab, number>; why: string | null }

/** Mails that somebody asked for too often are nobody's work: only the lead's own page names them. */
const worthSeeing = { OR: [{ reason: null }, { reason: { not: OVER_ADDRESS_LIMIT } }] }

/** The newest mails of one state, and how many there are of each. `why` says why mails are held. */
export async function listOutbox(tab: OutboxTab): Promise<Outbox> {
  const [rows, groups, held] = await Promise.all([
    db().outboxMail.findMany({
      where: { state: tab, ...worthSeeing },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: MOST,
    }),
    db().outboxMail.groupBy({ by: ['state'], where: worthSeeing, _count: true }),
    db().outboxMail.findFirst({ where: { state: 'held' }, orderBy: { createdAt: 'desc' } }),
  ])
  const counts = { queued: 0, held: 0, dead: 0, sent: 0 }
  for (const { state, _count } of groups) counts[state] = _count
  return { mails: rows.map(listed), counts, why: held?.reason ?? null }
}

function listed(mail: OutboxMail): ListedMail {
  const { id, kind, state, attempts, reason, fate, createdAt, sentAt, subjectId, payload } = mail
  const message = mailMessage.safeParse(payload).data
  const facts = { id, kind, state, attempts, reason, fate, createdAt, sentAt, subjectId }
  const retryable = message !== undefined && (state === 'held' || state === 'dead')
  return { ...facts, to: message ? recipientOf(message) : null, retryable }
}

/** Whether mails wait for a person to put something right, and why. */
export async function heldMails(): Promise<{ count: number; reason: string | null }> {
  const count = await db().outboxMail.count({ where: { state: 'held' } })
  if (count === 0) return { count, reason: null }
  const newest = await db().outboxMail.findFirst({
    where: { state: 'held' },
    orderBy: { createdAt: 'desc' },
  })
  return { count, reason: newest?.reason ?? null }
}

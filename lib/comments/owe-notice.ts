import type { Tx } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { countLinks, MANY_LINKS } from './text-pieces'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** Mails about single comments in an hour; then one that only counts them, then none. */
const MOST_AN_HOUR = 5
/** While mails may still be owed, one comment at a time counts them; in a flood nobody waits for that. */
const NOTICE_LOCK = 5_023_003
const LINK_DAYS = 30
const EXCERPT_MOST = 1_000

type Held = { id: string; name: string; text: string; title: string }

/**
 * Owes the owner a mail about a comment that waits, in the transaction that stored it. When many come
 * at once one mail tells how many, and no more follow within the hour.
 */
export async function oweNotice(tx: Tx, held: Held, now: Date): Promise<void> {
  if ((await countMailed(tx, now)) > MOST_AN_HOUR) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NOTICE_LOCK})`
  const mailed = await countMailed(tx, now)
  if (mailed > MOST_AN_HOUR) return
  const waiting = await tx.comment.count({ where: { state: 'held' } })
  if (mailed === MOST_AN_HOUR) {
    await enqueue(tx, { kind: 'comments-waiting', waiting })
    return
  }
  const { id: commentId, name, text, title } = held
  const links = countLinks(text)
  const until = new Date(now.getTime() + LINK_DAYS * DAY_MS).toISOString()
  const excerpt = [...text].slice(0, EXCERPT_MOST).join('')
  const manyLinks = links >= MANY_LINKS ? links : 0
  await enqueue(
    tx,
    { kind: 'comment-held', commentId, until, name, title, excerpt, manyLinks, waiting },
    commentId,
  )
}

const countMailed = (tx: Tx, now: Date): Promise<number> =>
  tx.outboxMail.count({
    where: {
      kind: { in: ['comment-held', 'comments-waiting'] },
      createdAt: { gt: new Date(now.getTime() - HOUR_MS) },
    },
  })

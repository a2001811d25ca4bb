import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { contentKey } from './content-key'
import { oweNotice } from './owe-notice'
import type { CommentInput } from './schema'

/** One author writes at most every 15 seconds, as in WordPress. */
const FLOOD_MS = 15_000
/** The same comment within this time is a double click: it is answered like the first. */
const REPEAT_MS = 60_000
/** An author's own comments wait for each other: two at once must not both be the first. */
const AUTHOR_LOCK = 5_023_002

export type NotTaken =
  | { result: 'duplicate' | 'closed' | 'no-parent' }
  | { result: 'flood'; retryAfterSeconds: number }
export type Submitted = { result: 'held' } | NotTaken

type Article = { slug: string; title: string }

/**
 * Takes a comment on an article: it is held until the owner approves it, and she is owed a mail in the
 * same transaction. An answer to a reply becomes a reply to the same comment. The same words within a minute
 * are answered like the first time, and change nothing.
 * @returns why it was not taken, if it was not. Throws when the database fails
 */
export function submitComment(
  article: Article,
  input: CommentInput,
  now = new Date(),
): Promise<Submitted> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${AUTHOR_LOCK}::int, hashtext(${input.email}))`
    return submit(tx, article, input, now)
  })
}

async function submit(
  tx: Tx,
  { slug, title }: Article,
  input: CommentInput,
  now: Date,
): Promise<Submitted> {
  if (await tx.closedThread.findUnique({ where: { article: slug } })) return { result: 'closed' }
  const parentId = input.parent ? await findParent(tx, slug, input.parent) : null
  if (input.parent && !parentId) return { result: 'no-parent' }
  const { name, email: address, website, comment: text } = input
  const key = contentKey({ article: slug, parentId, address, text })
  const where = { contentKey: key }
  const same = await tx.comment.findUnique({ where, select: { createdAt: true } })
  if (same) return { result: isRepeat(same, now) ? 'held' : 'duplicate' }
  const waitMs = await mustWait(tx, address, now)
  if (waitMs > 0) return { result: 'flood', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  const id = randomUUID()
  const facts = { article: slug, parentId, name, address, website, text }
  await tx.comment.create({ data: { id, ...facts, contentKey: key, createdAt: now } })
  await oweNotice(tx, { id, name, text, title }, now)
  return { result: 'held' }
}

const isRepeat = ({ createdAt }: { createdAt: Date }, now: Date) =>
  now.getTime() - createdAt.getTime() < REPEAT_MS

/** The shown comment that a reply belongs to; null when it is not shown any more, or elsewhere. */
async function findParent(tx: Tx, article: string, id: string): Promise<string | null> {
  const where = { id, article, state: 'approved' } as const
  const parent = await tx.comment.findFirst({ where, select: { id: true, parentId: true } })
  return parent && (parent.parentId ?? parent.id)
}

async function mustWait(tx: Tx, address: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - FLOOD_MS)
  const last = await tx.comment.findFirst({
    where: { address, createdAt: { gt: since, lte: now } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return last ? last.createdAt.getTime() + FLOOD_MS - now.getTime() : 0
}

import { type CommentState, db } from '@/lib/db'
import { countLinks, MANY_LINKS } from './text-pieces'

/** A comment as the owner sees it. */
export type QueuedComment = {
  id: string
  article: string
  name: string
  address: string | null
  website: string | null
  text: string
  state: CommentState
  at: Date
  decidedAt: Date | null
  byOwner: boolean
  /** What it answers, if it is a reply. */
  parent: { id: string; name: string; text: string } | null
  /** Whether so many links are in it that it looks like advertising. */
  manyLinks: boolean
}
export type Queue = {
  comments: QueuedComment[]
  /** How many there are of each state, over all articles. */
  counts: Record<CommentState, number>
  page: number
  pages: number
}

const PAGE = 50

/**
 * The comments of one state for the owner's desk, newest first; those that wait, oldest first.
 * @param asked an article's slug narrows it down; a page beyond the last is the last
 */
export async function listQueue(asked: {
  state: CommentState
  article?: string
  page?: number
}): Promise<Queue> {
  const { state, article } = asked
  const where = { state, article, erasedAt: null }
  const [total, groups] = await Promise.all([
    db().comment.count({ where }),
    db().comment.groupBy({ by: ['state'], where: { erasedAt: null }, _count: true }),
  ])
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
  const rows = await db().comment.findMany({
    where,
    orderBy: [{ createdAt: state === 'held' ? 'asc' : 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    include: { parent: { select: { id: true, name: true, text: true } } },
  })
  const counts = { held: 0, approved: 0, spam: 0, deleted: 0 }
  for (const group of groups) counts[group.state] = group._count
  return { comments: rows.map(queued), counts, page, pages }
}

type Row = Omit<QueuedComment, 'at' | 'manyLinks'> & { createdAt: Date }

const queued = (row: Row): QueuedComment => {
  const { id, article, name, address, website, text, state, decidedAt, byOwner, parent } = row
  const manyLinks = countLinks(text) >= MANY_LINKS
  const facts = { id, article, name, address, website, text, state, decidedAt, byOwner, parent }
  return { ...facts, at: row.createdAt, manyLinks }
}

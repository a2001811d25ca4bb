import { db } from '@/lib/db'
import type { ThreadAsked } from './thread-asked'
import { pageOfThread, THREADS_A_PAGE, threadOrder } from './thread-order'

/** A comment as everybody may see it: no address is in it. */
export type ShownComment = {
  id: string
  name: string
  website: string | null
  text: string
  at: Date
  byOwner: boolean
}
export type ShownThread = {
  /** Null when it was taken away and only its replies are left. */
  comment: ShownComment | null
  id: string
  replies: ShownComment[]
}
export type Thread = {
  open: boolean
  /** How many comments there are on all pages. */
  count: number
  /** From 1; beyond `pages` there is nothing. */
  page: number
  pages: number
  threads: ShownThread[]
}

export const shownFields = {
  id: true,
  name: true,
  website: true,
  text: true,
  createdAt: true,
  byOwner: true,
  parentId: true,
} as const

/** A page of the approved comments of an article, oldest first, each with its replies; whether it takes more. */
export async function listComments(article: string, asked: ThreadAsked = {}): Promise<Thread> {
  const [order, closed] = await Promise.all([
    threadOrder(article),
    db().closedThread.findUnique({ where: { article } }),
  ])
  const page = asked.around ? pageOfThread(order, await threadOf(asked.around)) : (asked.page ?? 1)
  const ids = order.slice((page - 1) * THREADS_A_PAGE, page * THREADS_A_PAGE).map(({ id }) => id)
  return {
    open: !closed,
    count: order.reduce((sum, { comments }) => sum + comments, 0),
    page,
    pages: Math.max(1, Math.ceil(order.length / THREADS_A_PAGE)),
    threads: ids.length > 0 ? await readThreads(ids) : [],
  }
}

/** A reply stands in the thread of what it answers. */
async function threadOf(id: string): Promise<string> {
  const found = await db().comment.findUnique({ where: { id }, select: { parentId: true } })
  return found?.parentId ?? id
}

async function readThreads(ids: string[]): Promise<ShownThread[]> {
  const rows = await db().comment.findMany({
    where: { state: 'approved', OR: [{ id: { in: ids } }, { parentId: { in: ids } }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shownFields,
  })
  const threads = new Map(
    ids.map((id): [string, ShownThread] => [id, { id, comment: null, replies: [] }]),
  )
  for (const { parentId, createdAt: at, ...row } of rows) {
    const thread = threads.get(parentId ?? row.id)
    if (thread && parentId) thread.replies.push({ ...row, at })
    else if (thread) thread.comment = { ...row, at }
  }
  return [...threads.values()]
}

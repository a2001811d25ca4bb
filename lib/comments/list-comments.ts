import { db } from '@/lib/db'

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
export type Thread = { open: boolean; count: number; threads: ShownThread[] }

const shown = {
  id: true,
  name: true,
  website: true,
  text: true,
  createdAt: true,
  byOwner: true,
  parentId: true,
} as const

/** The approved comments of an article, oldest first, each with its replies; whether it takes more. */
export async function listComments(article: string): Promise<Thread> {
  const [rows, closed] = await Promise.all([
    db().comment.findMany({
      where: { article, state: 'approved' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: shown,
    }),
    db().closedThread.findUnique({ where: { article } }),
  ])
  const threads = new Map<string, ShownThread>()
  for (const { parentId, createdAt: at, ...row } of rows) {
    const comment = { ...row, at }
    const id = parentId ?? row.id
    const thread = threads.get(id) ?? { id, comment: null, replies: [] }
    threads.set(id, thread)
    if (parentId) thread.replies.push(comment)
    else thread.comment = comment
  }
  return { open: !closed, count: rows.length, threads: [...threads.values()] }
}

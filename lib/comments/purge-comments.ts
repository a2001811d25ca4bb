import { db } from '@/lib/db'

const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes for good what was spam or deleted for 30 days, and the owner's mails about it. One that
 * others have answered stays, for its replies hang on it.
 * @returns how many were removed
 */
export async function purgeComments(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  return db().$transaction(async (tx) => {
    const old = await tx.comment.findMany({
      where: {
        state: { in: ['spam', 'deleted'] },
        decidedAt: { lt: before },
        replies: { none: {} },
      },
      select: { id: true },
    })
    const ids = old.map(({ id }) => id)
    await tx.outboxMail.deleteMany({ where: { subjectId: { in: ids } } })
    const { count } = await tx.comment.deleteMany({ where: { id: { in: ids } } })
    return count
  })
}

import { db } from '@/lib/db'
import type { CommentsFile } from './comments-file'

/** Every comment that is not erased, oldest first, addresses included: the file is as private as the database. */
export async function exportFile(): Promise<CommentsFile> {
  const rows = await db().comment.findMany({
    where: { erasedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { parent: { select: { erasedAt: true } } },
  })
  const closed = await db().closedThread.findMany({ orderBy: { article: 'asc' } })
  const comments = rows.map(({ parent, parentId, address: email, createdAt, ...row }) => {
    const { id, article, name, website, text, byOwner, state } = row
    const writtenAt = createdAt.toISOString()
    // The answers to an erased comment stand by themselves from here on.
    const answers = parent?.erasedAt ? null : parentId
    return { id, article, parent: answers, name, email, website, text, byOwner, state, writtenAt }
  })
  return {
    format: 'nouriva-comments',
    version: 1,
    closed: closed.map(({ article }) => article),
    comments,
  }
}

import { type Comment, db } from '@/lib/db'

export type FoundComment = Pick<
  Comment,
  'id' | 'article' | 'name' | 'website' | 'text' | 'state' | 'createdAt'
>

/** One comment for who may decide about it; null when it is gone or erased. Its address is not given. */
export const findComment = (id: string): Promise<FoundComment | null> =>
  db().comment.findFirst({
    where: { id, erasedAt: null },
    select: {
      id: true,
      article: true,
      name: true,
      website: true,
      text: true,
      state: true,
      createdAt: true,
    },
  })

import { randomUUID } from 'node:crypto'
import type { CommentInput } from '@/lib/comments/schema'

export const commentedArticle = { slug: 'gut-skin-connection', title: 'Gut and skin' }

/** A valid comment; what matters to a test is given, the rest is filled in. */
export function commentInput(given: Partial<CommentInput> = {}): CommentInput {
  const id = randomUUID()
  return {
    name: 'Meera Joshi',
    email: `meera.${id}@example.com`,
    website: null,
    comment: `Is dahi from a shop as good? ${id}`,
    parent: null,
    ...given,
  }
}

import type { FormError, Refused } from '@/lib/forms/form-error'
import type { Thread } from './list-comments'

export type CommentFormState = {
  /** Not where comments are closed, unless somebody's words would be lost with it. */
  shown: boolean
  values: { name: string; email: string; website: string; comment: string; stamp?: string }
  errors: FormError[]
  trouble: boolean
  /** What is answered. Its name is unknown while the database is away. */
  parent: { id: string; name: string | null } | null
}

/**
 * What the comment form shows: nothing at a first visit, everything typed after a refusal.
 * @param asked the comment that a reply is asked for, as it stands in the address
 */
export function commentFormState(
  refused: Refused | null,
  thread: Thread | null,
  asked: string | undefined,
): CommentFormState {
  const typed = refused?.values ?? {}
  const { name = '', email = '', website = '', comment = '', stamp } = typed
  return {
    shown: refused !== null || thread === null || thread.open,
    values: { name, email, website, comment, stamp },
    errors: refused?.errors ?? [],
    trouble: refused?.trouble ?? false,
    parent: findParent(thread, asked),
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function findParent(thread: Thread | null, asked: string | undefined): CommentFormState['parent'] {
  if (!asked || !uuid.test(asked)) return null
  if (!thread) return { id: asked, name: null }
  const found = thread.threads.find(({ id }) => id === asked)?.comment
  return found ? { id: found.id, name: found.name } : null
}

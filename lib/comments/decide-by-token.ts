import { z } from 'zod'
import { approveComments } from './approve-comments'
import { deleteComments } from './delete-comments'
import { findByToken } from './find-by-token'
import { markSpam } from './mark-spam'
import { undoDecision } from './undo-decision'

const verbs = {
  approve: approveComments,
  spam: markSpam,
  delete: deleteComments,
  undo: undoDecision,
}

const decision = z.enum(['approve', 'spam', 'delete', 'undo'])

/**
 * Decides about the one comment that a link of the owner's mail is about. Deciding the same twice is
 * deciding once.
 * @param asked the button that was pressed
 * @returns 'unknown' for a link that is wrong or has run out, and for a button that we do not know
 */
export async function decideByToken(token: string, asked: string): Promise<'decided' | 'unknown'> {
  const known = decision.safeParse(asked)
  const comment = await findByToken(token)
  if (!known.success || !comment) return 'unknown'
  await verbs[known.data]([comment.id])
  return 'decided'
}

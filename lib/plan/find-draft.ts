import { db } from '@/lib/db'
import { hashToken } from '@/lib/token'

export type FoundDraft = { state: 'open'; until: Date } | { state: 'gone' }

/**
 * Whether a mailed token still leads to a draft. It changes nothing and opens nothing: mail scanners
 * open links too. Run out, replaced, submitted and never there are the same: gone.
 */
export async function findDraft(token: string, now = new Date()): Promise<FoundDraft> {
  const draft = await db().planDraft.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: { expiresAt: true },
  })
  return draft ? { state: 'open', until: draft.expiresAt } : { state: 'gone' }
}

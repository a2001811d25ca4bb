import { db } from '@/lib/db'
import { open } from '@/lib/seal'
import { hashToken } from '@/lib/token'
import { draftContext } from './draft-context'
import type { Journey } from './journey'

/**
 * The journey behind a mailed token, for the cookie of whichever device asks; null when it is gone.
 * The draft stays for its seven days, so that the link works on a second device too.
 */
export async function restoreDraft(token: string, now = new Date()): Promise<Journey | null> {
  const draft = await db().planDraft.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
  })
  if (!draft) return null
  const { journey } = JSON.parse(open(draft, draftContext(draft.journeyKey)))
  return { ...journey, startedAt: now.getTime() }
}

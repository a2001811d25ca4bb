import { db } from '@/lib/db'
import { hashToken } from '@/lib/token'

export type Confirmation =
  | { state: 'unknown' }
  | { state: 'superseded' }
  | { state: 'expired'; requestId: string }
  | { state: 'open'; requestId: string; submissionKey: Uint8Array }
  | { state: 'confirmed'; requestId: string }

/** What a mailed confirm token stands for now. It changes nothing: mail scanners open links too. */
export async function findConfirmation(token: string, now = new Date()): Promise<Confirmation> {
  const link = await db().confirmLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { request: { select: { confirmedAt: true, submissionKey: true } } },
  })
  if (!link) return { state: 'unknown' }
  const { requestId, request } = link
  if (request.confirmedAt) return { state: 'confirmed', requestId }
  if (link.supersededAt) return { state: 'superseded' }
  if (link.expiresAt <= now) return { state: 'expired', requestId }
  return { state: 'open', requestId, submissionKey: request.submissionKey }
}

import { db, type Tx } from '@/lib/db'
import { hashToken } from '@/lib/token'
import { askedKeys } from './asking-browser'
import { findConfirmation } from './find-confirmation'
import { mailConfirmLink } from './mail-confirm-link'

export type ResendResult = 'sent' | 'confirmed' | 'unknown'

/** A second press within this time is a double click. */
const PAUSE_MS = 60_000

/**
 * Mails a new link for the request of an expired one, and supersedes the old. A second press finds
 * the old link superseded already and sends nothing more; at most three mails go to an address in a
 * day, and the answer is the same.
 */
export async function resendConfirmation(token: string, now = new Date()): Promise<ResendResult> {
  const found = await findConfirmation(token, now)
  if (found.state === 'unknown' || found.state === 'confirmed') return found.state
  if (found.state === 'expired')
    await db().$transaction((tx) => replace(tx, token, found.requestId, now))
  return 'sent'
}

async function replace(tx: Tx, token: string, requestId: string, now: Date): Promise<void> {
  const inForce = { tokenHash: hashToken(token), supersededAt: null }
  const { count } = await tx.confirmLink.updateMany({ where: inForce, data: { supersededAt: now } })
  if (count > 0) await mailConfirmLink(tx, requestId, now)
}

/**
 * Mails a new link to somebody who waits on "check your inbox", for the newest request that their
 * browser made. The caller answers with the same page whatever comes of it.
 * @param cookieHeader by whose signed cookie the request is found
 */
export async function resendToAskingBrowser(
  cookieHeader: string | null,
  now = new Date(),
): Promise<void> {
  const [key] = askedKeys(cookieHeader, now)
  if (!key) return
  const request = await db().planRequest.findUnique({
    where: { submissionKey: Uint8Array.from(Buffer.from(key, 'base64url')) },
    select: { id: true, confirmedAt: true },
  })
  if (!request || request.confirmedAt) return
  const earlier = new Date(now.getTime() - PAUSE_MS)
  await db().$transaction(async (tx) => {
    const inForce = { requestId: request.id, supersededAt: null, createdAt: { lte: earlier } }
    const { count } = await tx.confirmLink.updateMany({
      where: inForce,
      data: { supersededAt: now },
    })
    if (count > 0) await mailConfirmLink(tx, request.id, now)
  })
}

import { db } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { seal } from '@/lib/seal'
import { deriveToken, hashToken, newNonce } from '@/lib/token'
import { currentDraftConsent } from './consent-texts'
import { draftContext } from './draft-context'
import type { Journey } from './journey'
import { journeyKey } from './submission-key'

/** How long a draft is kept, and its link works. */
export const DRAFT_DAYS = 7

/**
 * Keeps a journey for seven days under the hash of a mailed token, sealed and with its source. One
 * draft for each journey: saving again replaces it, and the earlier link no longer works.
 * @param address normalised; it gets this one mail, and stands sealed in the draft
 * @param options mail: false does the same work and owes no mail, for an address that had enough of them
 */
export async function saveDraft(
  journey: Journey,
  address: string,
  { mail }: { mail: boolean },
  now = new Date(),
): Promise<void> {
  const nonce = newNonce()
  const key = journeyKey(journey.submissionId)
  const draft = {
    tokenHash: hashToken(deriveToken('draft', nonce)),
    addressHash: keyedHash(address),
    ...seal(JSON.stringify({ journey, address }), draftContext(key)),
    consentVersion: currentDraftConsent,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DRAFT_DAYS * 24 * 60 * 60 * 1000),
  }
  await db().$transaction(async (tx) => {
    await tx.planDraft.upsert({
      where: { journeyKey: key },
      create: { ...draft, journeyKey: key },
      update: draft,
    })
    const encoded = Buffer.from(nonce).toString('base64')
    const message = { kind: 'draft-link', to: address, nonce: encoded } as const
    await enqueue(tx, message, undefined, { owed: mail })
  })
}

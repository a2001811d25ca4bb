import { db, type Tx } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { enqueue } from '@/lib/mail/enqueue'
import { REPEAT_MS } from '@/lib/mail/owed-just-now'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { seal } from '@/lib/seal'
import { deriveToken, hashToken, newNonce } from '@/lib/token'
import { currentDraftConsent } from './consent-texts'
import { draftContext } from './draft-context'
import type { Journey } from './journey'
import { journeyKey } from './submission-key'

/** How long a draft is kept, and its link works. */
export const DRAFT_DAYS = 7

/** Saves of one journey wait for each other: two at once must not both be the first. */
const JOURNEY_LOCK = 5_023_005

/** Whether a mail is owed: always, never, or as long as the address has not had too many of them. */
type MailRule = boolean | 'limited'

/**
 * Keeps a journey for seven days under the hash of a mailed token, sealed and with its source. One
 * draft for each journey: saving again replaces it, and the earlier link no longer works. Only within a minute
 * and for the same address it is a double click or a correction: what is kept is then the newer, under
 * the link that was mailed already, and no second mail is owed.
 * @param address normalised; it gets this one mail, and stands sealed in the draft
 * @param options mail: false does the same work and owes no mail; 'limited' counts it for the address
 */
export async function saveDraft(
  journey: Journey,
  address: string,
  { mail }: { mail: MailRule },
  now = new Date(),
): Promise<void> {
  const key = journeyKey(journey.submissionId)
  const kept = {
    ...seal(JSON.stringify({ journey, address }), draftContext(key)),
    consentVersion: currentDraftConsent,
  }
  await db().$transaction(async (tx) => {
    const lock = Buffer.from(key).toString('hex')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${JOURNEY_LOCK}::int, hashtext(${lock}))`
    const justMailed = {
      journeyKey: key,
      addressHash: keyedHash(address),
      createdAt: { gt: new Date(now.getTime() - REPEAT_MS) },
    }
    const repeat = await tx.planDraft.updateMany({ where: justMailed, data: kept })
    if (repeat.count > 0) return
    const nonce = newNonce()
    const draft = {
      ...kept,
      tokenHash: hashToken(deriveToken('draft', nonce)),
      addressHash: keyedHash(address),
      createdAt: now,
      expiresAt: new Date(now.getTime() + DRAFT_DAYS * 24 * 60 * 60 * 1000),
    }
    await tx.planDraft.upsert({
      where: { journeyKey: key },
      create: { ...draft, journeyKey: key },
      update: draft,
    })
    await oweLink(
      tx,
      address,
      nonce,
      mail === 'limited' ? await mayMail(address, 'draft', now, tx) : mail,
    )
  })
}

async function oweLink(tx: Tx, address: string, nonce: Uint8Array, owed: boolean): Promise<void> {
  const encoded = Buffer.from(nonce).toString('base64')
  const message = { kind: 'draft-link', to: address, nonce: encoded } as const
  await enqueue(tx, message, undefined, { owed })
}

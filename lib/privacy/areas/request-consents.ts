import type { Tx } from '@/lib/db'
import { type ConsentVersion, consentTexts } from '@/lib/plan/consent-texts'
import type { HeldPart } from '@/lib/privacy/area'

type Consent = {
  id: string
  purpose: string
  textVersion: string
  givenAt: Date
  withdrawnAt: Date | null
}

const PLAN = 'plan'

/** What a person agreed to and has not taken back. */
export const consentsInForce = (consents: readonly Consent[]): HeldPart['consents'] =>
  consents
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ id, purpose, textVersion }) => ({
      id,
      text: consentTexts[textVersion as ConsentVersion] ?? textVersion,
      says:
        purpose === PLAN
          ? 'If you take this back, the answers of this request are erased at once, and no plan can be made from it.'
          : 'If you take this back, we stop at once.',
    }))

/**
 * Takes a consent back. Answers are only used with the consent to the plan, so they go with it; that
 * it was given and taken back stays on record.
 */
export async function withdrawConsent(tx: Tx, address: string, id: string): Promise<boolean> {
  const consent = await tx.consent.findFirst({
    where: { id, request: { lead: { address } } },
    select: { purpose: true, requestId: true },
  })
  if (!consent) return false
  const inForce = { id, withdrawnAt: null }
  await tx.consent.updateMany({ where: inForce, data: { withdrawnAt: new Date() } })
  if (consent.purpose === PLAN)
    await tx.requestAnswer.deleteMany({ where: { requestId: consent.requestId } })
  return true
}

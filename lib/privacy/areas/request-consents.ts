import { z } from 'zod'
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

const uuid = z.uuid()
/** Consents without which the answers may not be used. */
const forAnswers = new Set(['plan', 'health'])

/** What a person agreed to and has not taken back. Articles by mail stand with the subscription. */
export const consentsInForce = (consents: readonly Consent[]): HeldPart['consents'] =>
  consents
    .filter(({ purpose, withdrawnAt }) => !withdrawnAt && purpose !== 'articles')
    .map(({ id, purpose, textVersion }) => ({
      id,
      text: consentTexts[textVersion as ConsentVersion] ?? textVersion,
      says: forAnswers.has(purpose)
        ? 'If you take this back, the answers of this request are erased at once, and no plan can be made from it.'
        : 'If you take this back, we stop at once.',
    }))

/**
 * Takes a consent back. Answers are only used with the consent to the plan, so they go with it; that
 * it was given and taken back stays on record.
 */
export async function withdrawConsent(tx: Tx, address: string, id: string): Promise<boolean> {
  if (!uuid.safeParse(id).success) return false
  const consent = await tx.consent.findFirst({
    where: { id, request: { lead: { address } } },
    select: { purpose: true, requestId: true },
  })
  if (!consent) return false
  const inForce = { id, withdrawnAt: null }
  await tx.consent.updateMany({ where: inForce, data: { withdrawnAt: new Date() } })
  if (forAnswers.has(consent.purpose))
    await tx.requestAnswer.deleteMany({ where: { requestId: consent.requestId } })
  return true
}

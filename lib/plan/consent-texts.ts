/**
 * Every text that ever stood beside a consent box, by version. A version that was shown is never
 * edited: a new wording gets a new version, and the stored consent names the one that was read.
 */
export const consentTexts = {
  'plan-2026-11-22':
    'I agree that Ishita uses what I write here, including what it says about my health, to prepare my plan and to answer me by email. I can withdraw this at any time.',
} as const

export type ConsentVersion = keyof typeof consentTexts

/** The version that the form shows now. */
export const currentPlanConsent: ConsentVersion = 'plan-2026-11-22'

/**
 * Every text that ever stood beside a consent box, by version. A version that was shown is never
 * edited: a new wording gets a new version, and the stored consent names the one that was read.
 */
export const consentTexts = {
  'plan-2026-11-22':
    'I agree that Ishita uses what I write here, including what it says about my health, to prepare my plan and to answer me by email. I can withdraw this at any time.',
  'health-2026-11-23':
    'I agree that Ishita uses my answers about my goals, my food, my days, my age, height and weight, and my health, to prepare my diet plan and to talk with me about it, and for nothing else. They are kept encrypted. I can withdraw this at any time.',
  'articles-2026-11-23':
    'Send me new articles by mail, at most once a week. Every such mail has a link that ends it.',
  'draft-2026-11-23':
    'I agree that my answers so far are kept, encrypted, for 7 days, and that one mail with a link back to them goes to this address. The address is used for nothing else.',
} as const

export type ConsentVersion = keyof typeof consentTexts

/** The version that the form shows now. */
export const currentPlanConsent: ConsentVersion = 'plan-2026-11-22'

/** What a person may agree to, and withdraw: the first word of the version. */
export type Purpose = 'plan' | 'health' | 'articles' | 'draft'

export const purposeOf = (version: ConsentVersion): Purpose => version.split('-')[0] as Purpose

/** The versions that the funnel shows now. */
export const currentHealthConsent = 'health-2026-11-23' satisfies ConsentVersion
export const currentArticlesConsent = 'articles-2026-11-23' satisfies ConsentVersion
export const currentDraftConsent = 'draft-2026-11-23' satisfies ConsentVersion

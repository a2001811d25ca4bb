import { consentTexts, currentDraftConsent } from '@/lib/plan/consent-texts'
import type { Question } from './question'

/** The form "Continue later", which stands on every step and has fields of its own. */
export const draftQuestions: readonly Question[] = [
  {
    field: 'draftEmail',
    kind: 'email',
    label: 'Where should we send the link?',
    needed: true,
    missing: 'Enter the email address that the link should go to',
    autoComplete: 'email',
  },
  {
    field: 'consentDraft',
    kind: 'tick',
    label: consentTexts[currentDraftConsent],
    needed: true,
    missing: 'Tick the box if you agree. Without it we keep nothing',
    consent: currentDraftConsent,
  },
]

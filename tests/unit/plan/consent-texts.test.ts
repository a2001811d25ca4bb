import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { consentTexts, currentPlanConsent } from '@/lib/plan/consent-texts'

/** Texts that people have agreed to. A changed hash here means a changed promise: add a version instead. */
const published: Record<string, string> = {
  'plan-2026-11-22': '4e139dfc8a314b6e',
}

it('never changes a text that people have agreed to', () => {
  const hashes = Object.entries(consentTexts).map(([version, text]) => [
    version,
    createHash('sha256').update(text).digest('hex').slice(0, 16),
  ])
  expect(Object.fromEntries(hashes)).toEqual(published)
})

it('shows a version that exists', () => {
  expect(consentTexts[currentPlanConsent]).toBeTruthy()
})

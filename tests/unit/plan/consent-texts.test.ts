import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  type ConsentVersion,
  consentTexts,
  currentPlanConsent,
  purposeOf,
} from '@/lib/plan/consent-texts'

/** Texts that people have agreed to. A changed hash here means a changed promise: add a version instead. */
const published: Record<string, string> = {
  'plan-2026-11-22': '4e139dfc8a314b6e',
  'health-2026-11-23': '90e5ae72e9dee404',
  'articles-2026-11-23': '087366de4c64c788',
  'draft-2026-11-23': '2a53f14d786287e8',
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

it('knows what each text is for', () => {
  const purposes = Object.keys(consentTexts).map((version) => purposeOf(version as ConsentVersion))
  expect([...new Set(purposes)].sort()).toEqual(['articles', 'draft', 'health', 'plan'])
})

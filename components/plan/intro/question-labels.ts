import type { Step } from '@/lib/plan/questions/question'

/** Labels of fields that stand for a consent are the consent's whole text: the notice says it shorter. */
const consentLabel = 'Your consent, one box for each use'

/** What a step asks and why, as the notice lists it: each label once. */
export function questionLabels({ questions }: Step): { label: string; why?: string }[] {
  const labels = new Map<string, string | undefined>()
  for (const { kind, label, why } of questions) {
    const shown = kind === 'tick' ? consentLabel : label
    labels.set(shown, labels.get(shown) ?? why)
  }
  return [...labels].map(([label, why]) => ({ label, why }))
}

import type { FormError, Refused } from '@/lib/forms/form-error'

export type PlanFormState = {
  values: { name: string; email: string; goal: string; adult: boolean; consent: boolean }
  errors: FormError[]
  trouble: boolean
  submissionId: string
}

/**
 * What the form shows: nothing at a first visit, everything typed after a refusal. A refused form
 * keeps its submission id, so that sending it again after a fault of ours still counts once.
 */
export function planFormState(refused: Refused | null, freshId: string): PlanFormState {
  const typed = refused?.values ?? {}
  return {
    values: {
      name: typed.name ?? '',
      email: typed.email ?? '',
      goal: typed.goal ?? '',
      adult: typed.adult === 'yes',
      consent: typed.consent === 'yes',
    },
    errors: refused?.errors ?? [],
    trouble: refused?.trouble ?? false,
    submissionId: typed.submissionId || freshId,
  }
}

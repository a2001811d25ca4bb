import type { FormError, Refused } from './form-error'

export type FormState = {
  errors: FormError[]
  /** Why a form came back though nothing in it is wrong. */
  trouble: 'ours' | 'busy' | null
}

/** What a form's page shows beside its fields: nothing at an ordinary visit. */
export function refusedState(refused: Refused | null): FormState {
  const trouble = refused?.busy ? 'busy' : refused?.trouble ? 'ours' : null
  return { errors: refused?.errors ?? [], trouble }
}

/** The title of a page, saying first when something is wrong. */
export const titleWith = (refused: Refused | null, title: string): string =>
  refused ? `Error: ${title}` : title

import { speculationRules } from './headers/speculation'
import type { Refusal } from './refuse'

/** The rules for prefetching, as a file. */
export const rulesAnswer: Refusal = {
  status: 200,
  text: speculationRules,
  headers: {
    'content-type': 'application/speculationrules+json',
    'cache-control': 'public, max-age=3600',
  },
}

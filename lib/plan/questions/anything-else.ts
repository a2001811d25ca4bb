import type { Question } from './question'

/**
 * Belongs to the check page: it is posted with the submission and never in the cookie, so it may be
 * longer than the others.
 */
export const anythingElse: Question = {
  field: 'anythingElse',
  kind: 'text',
  label: 'Is there anything else that Ishita should know?',
  needed: false,
  most: 2000,
}

import type { SendFailure } from './sender'

/** What to do about a mail that was not taken: try again, wait for a person, or never again. */
export type FailureClass = 'retry' | 'hold' | 'dead'

const passing = new Set([
  'rate_limit_exceeded',
  'concurrent_idempotent_requests',
  'timeout',
  'not_reached',
  'unreadable_answer',
  'internal_server_error',
])
const needsOwner = new Set([
  'daily_quota_exceeded',
  'monthly_quota_exceeded',
  'missing_api_key',
  'invalid_api_key',
  'restricted_api_key',
  'invalid_access',
  'security_error',
])

/**
 * Sorts a failure by the provider's own names first, then by status
 * (resend.com/docs/api-reference/errors). What is unknown may pass.
 */
export function classify({ name, status }: SendFailure): FailureClass {
  if (passing.has(name)) return 'retry'
  if (needsOwner.has(name) || status === 401 || status === 403) return 'hold'
  if (status === null || status === 429 || status >= 500) return 'retry'
  return status >= 400 ? 'dead' : 'retry'
}

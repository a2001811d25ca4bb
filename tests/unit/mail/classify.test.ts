import { expect, it } from 'vitest'
import { classify } from '@/lib/mail/classify'

it.each([
  ['rate_limit_exceeded', 429, 'retry'],
  ['concurrent_idempotent_requests', 409, 'retry'],
  ['timeout', null, 'retry'],
  ['not_reached', null, 'retry'],
  ['application_error', null, 'retry'],
  ['internal_server_error', 500, 'retry'],
  ['application_error', 503, 'retry'],
  ['something_new', 418, 'dead'],
  ['something_new', null, 'retry'],
  ['daily_quota_exceeded', 429, 'hold'],
  ['monthly_quota_exceeded', 429, 'hold'],
  ['missing_api_key', 401, 'hold'],
  ['restricted_api_key', 401, 'hold'],
  ['invalid_api_key', 403, 'hold'],
  ['validation_error', 403, 'hold'],
  ['validation_error', 422, 'dead'],
  ['missing_required_field', 422, 'dead'],
  ['invalid_from_address', 422, 'dead'],
  ['invalid_idempotent_request', 409, 'dead'],
  ['invalid_idempotency_key', 400, 'dead'],
] as const)('sorts %s with status %s into %s', (name, status, fate) => {
  expect(classify({ ok: false, name, status })).toBe(fate)
})

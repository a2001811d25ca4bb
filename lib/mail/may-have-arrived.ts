import type { SendFailure } from './sender'

/** Names that stand for no answer, or for one that nobody could read; and for another attempt that goes on. */
const unclear = new Set([
  'application_error',
  'concurrent_idempotent_requests',
  'not_reached',
  'timeout',
  'unreadable_answer',
])

/**
 * Whether the provider may have taken a mail although the attempt failed: the answer got lost, or was not the
 * provider's own refusal.
 */
export const mayHaveArrived = ({ name, status }: SendFailure): boolean =>
  status === null || unclear.has(name)

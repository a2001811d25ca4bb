const FIRST_SECONDS = 2
const MOST_SECONDS = 15 * 60
/** What the provider asks for is obeyed up to an hour: a mail parked past its 20 hours would tell nobody. */
const MOST_ASKED_SECONDS = 60 * 60

/**
 * Seconds to wait before the next attempt: exponential backoff with full jitter
 * (aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter), at least one second,
 * and never less than what the provider asked for, up to an hour.
 * @param attempts how many attempts were made, from 1
 */
export function retryDelay(
  attempts: number,
  askedFor = 0,
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempts, 20))
  const asked = askedFor > 0 ? Math.min(MOST_ASKED_SECONDS, Math.ceil(askedFor)) : 0
  return Math.max(1, Math.ceil(random() * ceiling), asked)
}

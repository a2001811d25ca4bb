const FIRST_SECONDS = 2
const MOST_SECONDS = 15 * 60

/**
 * Seconds to wait before the next attempt: exponential backoff with full jitter
 * (aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter), at least one second,
 * and never less than what the provider asked for.
 * @param attempts how many attempts were made, from 1
 */
export function retryDelay(
  attempts: number,
  askedFor = 0,
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempts, 20))
  return Math.max(1, Math.ceil(random() * ceiling), Math.ceil(askedFor))
}

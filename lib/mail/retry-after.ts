/**
 * The seconds that a Retry-After header asks for: it says them, or a moment (RFC 9110, 10.2.3). A moment that has
 * passed is 0. @returns undefined for a header that is not there, or says neither
 */
export function retryAfter(header: string | undefined, now = new Date()): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (!Number.isNaN(seconds)) return seconds >= 0 ? seconds : undefined
  const moment = Date.parse(header)
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now.getTime()) / 1_000)
}

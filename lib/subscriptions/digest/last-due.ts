/** Digests are due on Saturdays at 8 in the morning in India. */
const SATURDAY = 6
const HOUR = 8

/** India is five and a half hours ahead of UTC all year round. */
const INDIA_MS = 5.5 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

export type Due = { /** The day in India, 2026-11-28. */ day: string; at: Date }

/** The latest moment, up to now, at which a digest was due. */
export function lastDue(now: Date): Due {
  // A clock that shows India's time when it is read as UTC, set back so that a due day begins at the hour.
  const shifted = new Date(now.getTime() + INDIA_MS - HOUR * HOUR_MS)
  const daysSince = (shifted.getUTCDay() - SATURDAY + 7) % 7
  const midnight = Math.floor(shifted.getTime() / DAY_MS) * DAY_MS - daysSince * DAY_MS
  const at = new Date(midnight + HOUR * HOUR_MS - INDIA_MS)
  return { day: new Date(midnight).toISOString().slice(0, 10), at }
}

const HOUR = 60 * 60 * 1000

/** How long somebody has waited, in the largest unit that says something. */
export function waitingWords(since: Date, now = new Date()): string {
  const hours = Math.floor(Math.max(0, now.getTime() - since.getTime()) / HOUR)
  if (hours < 1) return 'less than an hour'
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`
  return `${Math.floor(hours / 24)} days`
}

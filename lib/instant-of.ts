/** India has no summer time, so its offset never changes. */
const KOLKATA = '+05:30'
const hasOffset = /T.*(?:Z|[+-]\d\d:\d\d)$/

/**
 * A date of front matter as a moment. A day begins at midnight at the owner's place (Asia/Kolkata);
 * a time without an offset is the time there.
 */
export function instantOf(date: string): Date {
  const time = date.includes('T') ? date : `${date}T00:00`
  return new Date(hasOffset.test(time) ? time : `${time}${KOLKATA}`)
}

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'Asia/Kolkata',
})

/** A day as people in India write it, such as 22 November 2026. */
export const longDate = (at: Date): string => format.format(at)

const withTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** The same with the time of day, where a day may hold several: 22 November 2026 at 15:30. */
export const longTime = (at: Date): string => withTime.format(at)

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'Asia/Kolkata',
})

/** A day as people in India write it, such as 22 November 2026. */
export const longDate = (at: Date): string => format.format(at)

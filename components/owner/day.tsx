const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A day of the calendar, as the database keeps it. */
export const Day = ({ day }: { day: Date }) => (
  <time dateTime={day.toISOString().slice(0, 10)}>{format.format(day)}</time>
)

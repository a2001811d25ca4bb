const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** A point in time as it was in India, for people and for machines. */
export const Moment = ({ at }: { at: Date }) => (
  <time dateTime={at.toISOString()}>{format.format(at)}</time>
)

import { strings } from '@/lib/strings/strings'

const format = new Intl.DateTimeFormat(strings().language.dates, {
  dateStyle: 'long',
  timeZone: 'UTC',
})

/** An ISO day such as 2024-08-25 as "25 August 2024". */
export function LongDate({ day }: { day: string }) {
  return <time dateTime={day}>{format.format(new Date(day))}</time>
}

/** What front matter means by a day or a time without an offset. India has had no other offset since 1945. */
const OFFSET = '+05:30'
const OFFSET_MS = 5.5 * 60 * 60 * 1000

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const zone = String.raw`Z|[+-](?:0\d|1[0-4]):[0-5]\d`
const shape = new RegExp(`^(${day})(?:T(${clock})(${zone})?)?$`)

/**
 * The instant that an editor wrote: a day such as 2026-11-22 (midnight in India), a time such as
 * 2026-11-22T18:30 (in India), or a time with an offset of its own.
 * @returns null when it is neither, or a day that no calendar has
 */
export function parseMoment(written: string): Date | null {
  const [, date, time = '00:00', offset = OFFSET] = shape.exec(written) ?? []
  if (!date || !new Date(date).toISOString().startsWith(date)) return null
  return new Date(`${date}T${time}${offset}`)
}

/** The day it is in India at an instant, as 2026-11-22. */
export const dayInIndia = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10)

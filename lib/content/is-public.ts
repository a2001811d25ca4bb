/** Dates in front matter are days at the owner's place. */
const TIME_ZONE = 'Asia/Kolkata'

/** Made once: it costs more than all the rest of a list. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE })

/** The day it is there, as 2024-08-25. */
const dayOf = (now: Date) => days.format(now)

/** The one decision on what readers may see: no draft, and nothing before its day. */
export const isPublic = (article: { draft: boolean; date: string }, now = new Date()): boolean =>
  !article.draft && article.date <= dayOf(now)

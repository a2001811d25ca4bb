/** Dates in front matter are days at the owner's place. */
const TIME_ZONE = 'Asia/Kolkata'

/** The day it is there, as 2024-08-25. */
const dayOf = (now: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(now)

/** The one decision on what readers may see: no draft, and nothing before its day. */
export const isPublic = (article: { draft: boolean; date: string }, now = new Date()): boolean =>
  !article.draft && article.date <= dayOf(now)

/** When an article may be seen, as instants in milliseconds since 1970. */
export type Visibility = {
  draft: boolean
  publicFrom: number
  /** The first instant at which it is gone. */
  publicUntil?: number
}

/** The one decision on what readers may see: no draft, nothing before its time, nothing after it. */
export const isPublic = (article: Visibility, now = Date.now()): boolean =>
  !article.draft &&
  article.publicFrom <= now &&
  (article.publicUntil === undefined || now < article.publicUntil)

/** When the next of them comes or goes; never is Infinity. */
export const nextChange = (articles: Iterable<Visibility>, now = Date.now()): number => {
  let next = Number.POSITIVE_INFINITY
  for (const { publicFrom, publicUntil } of articles)
    for (const instant of [publicFrom, publicUntil])
      if (instant !== undefined && instant > now && instant < next) next = instant
  return next
}

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

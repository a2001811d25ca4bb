import type { Visibility } from './is-public'
import { parseMoment } from './moment'

/** Front matter has been checked: this is a day or a time. */
export const instantOf = (written: string): number => parseMoment(written)?.getTime() ?? Number.NaN

/** When an article may be seen, from what its front matter says. */
export const visibilityOf = (article: {
  draft: boolean
  date: string
  expires?: string
}): Visibility => ({
  draft: article.draft,
  publicFrom: instantOf(article.date),
  publicUntil: article.expires === undefined ? undefined : instantOf(article.expires),
})

import { readIndex } from './current'
import { isPublic } from './is-public'
import { dayInIndia } from './moment'
import { previewToken } from './preview'

export type DeskArticle = {
  slug: string
  path: string
  title: string
  state: 'draft' | 'scheduled' | 'live' | 'expired'
  /** From when it is public. */
  from: Date
  /** The day on which its words should be looked through again. */
  reviewDue: string | null
  isDue: boolean
  /** Titles of its references that are marked as retracted. */
  retracted: string[]
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Every article for the owner's desk, whether readers see it or not, the newest first. No document is read for it. */
export async function listAllArticles(now = new Date()): Promise<DeskArticle[]> {
  const { articles } = await readIndex()
  const today = dayInIndia(now)
  return articles.map((article) => {
    const { slug, path, title, publicFrom, reviewDue = null, retracted = [] } = article
    return {
      slug,
      path,
      title,
      state: stateOf(article, now.getTime()),
      from: new Date(publicFrom),
      reviewDue,
      isDue: reviewDue !== null && reviewDue.slice(0, 10) <= today,
      retracted,
    }
  })
}

/** Where an article is shown to whoever has the link, for a week. */
export const previewPath = (slug: string, now = new Date()): string =>
  `/preview/${slug}?token=${previewToken(slug, new Date(now.getTime() + WEEK_MS))}`

type Seen = Parameters<typeof isPublic>[0]

function stateOf(article: Seen, now: number): DeskArticle['state'] {
  if (article.draft) return 'draft'
  if (isPublic(article, now)) return 'live'
  return article.publicFrom > now ? 'scheduled' : 'expired'
}

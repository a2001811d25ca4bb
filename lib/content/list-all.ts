import { readDocument, readIndex } from './current'
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
  /** Shows it to whoever has the link, for a week. */
  preview: string
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Every article for the owner's desk, whether readers see it or not, the newest first. */
export async function listAllArticles(now = new Date()): Promise<DeskArticle[]> {
  const { articles } = await readIndex()
  const today = dayInIndia(now)
  return Promise.all(
    articles.map(async (article): Promise<DeskArticle> => {
      const { slug, path, title, publicFrom } = article
      const document = await readDocument('article', slug)
      const reviewDue = document?.reviewDue ?? null
      const retracted = (document?.references ?? []).filter((reference) => reference.retracted)
      const token = previewToken(slug, new Date(now.getTime() + WEEK_MS))
      return {
        slug,
        path,
        title,
        state: stateOf(article, now.getTime()),
        from: new Date(publicFrom),
        reviewDue,
        isDue: reviewDue !== null && reviewDue.slice(0, 10) <= today,
        retracted: retracted.map((reference) => reference.title),
        preview: `/preview/${slug}?token=${token}`,
      }
    }),
  )
}

type Seen = Parameters<typeof isPublic>[0]

function stateOf(article: Seen, now: number): DeskArticle['state'] {
  if (article.draft) return 'draft'
  if (isPublic(article, now)) return 'live'
  return article.publicFrom > now ? 'scheduled' : 'expired'
}

import { readIndex } from '@/lib/content/current'
import { isPublic, nextChange } from '@/lib/content/is-public'
import type { ArticleCard } from '@/lib/content/model'
import type { ContentIndex } from '@/lib/content/snapshot'
import { currentIndex } from './current-index'
import type { SearchIndex } from './open-index'

/** The index with what readers may see of it now. */
export type PublicIndex = SearchIndex & {
  /** The article at each place; none for a draft or a future one. */
  cards: (ArticleCard | undefined)[]
  /** Whether an article that readers may see holds a term. */
  has(term: string): boolean
}

type Kept = { index: SearchIndex; content: ContentIndex; from: number; to: number }
let kept: (Kept & { whole: PublicIndex }) | undefined

/**
 * The search index in force, through the one decision on what is public. It is put together once for
 * all searches until the next article comes or goes.
 */
export async function publicIndex(): Promise<PublicIndex> {
  const [index, content] = await Promise.all([currentIndex(), readIndex()])
  const now = Date.now()
  const isSame = kept?.index === index && kept.content === content
  if (kept && isSame && kept.from <= now && now < kept.to) return kept.whole
  const articles = content.articles.filter((article) => isPublic(article, now))
  const whole = withCards(index, articles)
  kept = { index, content, from: now, to: nextChange(content.articles, now), whole }
  return whole
}

/** @param articles what readers may see; the index may hold more, and drafts never leave it */
export function withCards(index: SearchIndex, articles: ArticleCard[]): PublicIndex {
  const cards: PublicIndex['cards'] = new Array(index.slugs.length).fill(undefined)
  for (const article of articles) {
    const place = index.places.get(article.slug)
    if (place !== undefined) cards[place] = article
  }
  const has = (term: string) => {
    const row = index.rows.get(term) ?? -1
    return row >= 0 && index.postingsOf(row).some((posting) => cards[posting >>> 8])
  }
  return { ...index, cards, has }
}

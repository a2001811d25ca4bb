import { listArticles } from '@/lib/content/articles'
import type { ArticleCard } from '@/lib/content/model'
import { currentIndex } from './current-index'
import type { SearchIndex } from './open-index'

/** The index with what readers may see of it now. */
export type PublicIndex = SearchIndex & {
  /** The article at each place; none for a draft or a future one. */
  cards: (ArticleCard | undefined)[]
  /** Whether an article that readers may see holds a term. */
  has(term: string): boolean
}

/** The search index in force, through the one decision on what is public. */
export async function publicIndex(): Promise<PublicIndex> {
  const [index, articles] = await Promise.all([currentIndex(), listArticles()])
  return withCards(index, articles)
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

import type { ArticleCard } from './model'
import { publicIndex } from './search/public-index'
import { rank } from './search/rank'
import { readQuery } from './search/read-query'
import { termOf, wordTexts } from './search/terms'

const MOST = 3
/** Titles weigh most, so what is near stands among the first that the search finds. */
const LOOKED_AT = 50
const LONGEST = 200
/** Words of addresses that say nothing of the article: of this site, WordPress and file names. */
const unspecific =
  /^(?:articles?|topics?|authors?|blog|posts?|category|tag|page|index|html?|php|aspx?|md|xml|amp|feed|wp|www|\d+)$/i

/**
 * Public articles whose title or slug comes near to an address that leads nowhere, nearest first, at
 * most three. At least half of the address's words, slips forgiven, must be in a title or slug.
 * @param path as it was asked for, such as `/articles/gut-skin-conection`; anything is safe
 */
export async function nearestTitles(path: string): Promise<ArticleCard[]> {
  const words = wordTexts(decoded(path).slice(0, LONGEST)).filter((word) => !unspecific.test(word))
  if (words.length === 0) return []
  const index = await publicIndex()
  const { concepts } = readQuery(words.join(' '), index)
  const near = rank(concepts, index, LOOKED_AT).places.flatMap((place) => {
    const article = index.cards[place]
    if (!article) return []
    const own = new Set(
      wordTexts(`${article.title} ${article.slug.replaceAll('-', ' ')}`).map(termOf),
    )
    const met = concepts.filter((concept) => concept.some(({ term }) => own.has(term))).length
    return met * 2 >= concepts.length ? [{ article, met }] : []
  })
  // Of equally many words the search's own order stays.
  const nearest = near.toSorted((a, b) => b.met - a.met)
  return nearest.slice(0, MOST).map(({ article }) => article)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

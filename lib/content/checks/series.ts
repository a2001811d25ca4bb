import type { Finding } from '@/lib/content/finding'
import type { GeneratedArticle, GeneratedDocuments } from '@/lib/content/generated'
import { articleFile } from './documents'

/**
 * Articles that want one place in a series, as a copied file does: each is told of the other. A draft keeps
 * nobody from publishing, and what is public need not know of it.
 */
export function checkSeries({ articles }: GeneratedDocuments): Finding[] {
  const places = new Map<string, GeneratedArticle[]>()
  for (const article of articles) {
    const place = placeOf(article)
    if (place) places.set(place, [...(places.get(place) ?? []), article])
  }
  return [...places].flatMap(([place, wanting]) =>
    wanting.flatMap((article): Finding[] => {
      const other = wanting.find((one) => one !== article && (article.draft || !one.draft))
      if (!other) return []
      const says = `${place} is ${articleFile(other)} as well: give one of them another part, or take its series out`
      const level = article.draft ? 'advice' : 'error'
      return [{ level, file: articleFile(article), field: 'series', says }]
    }),
  )
}

const placeOf = ({ series }: GeneratedArticle) =>
  series && `part ${series.part} of “${series.name}”`

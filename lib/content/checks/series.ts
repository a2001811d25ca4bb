import type { Finding } from '@/lib/content/finding'
import type { GeneratedArticle, GeneratedDocuments } from '@/lib/content/generated'
import { articleFile } from './documents'

/**
 * Articles that want the place of another one in a series, as a copied file does. Drafts are told of it
 * and keep nobody from publishing; what is public has the place before them.
 */
export function checkSeries({ articles }: GeneratedDocuments): Finding[] {
  const owners = new Map<string, GeneratedArticle>()
  const [drafts, shown] = [articles.filter(isDraft), articles.filter((one) => !isDraft(one))]
  return [...shown, ...drafts].flatMap((article): Finding[] => {
    const { series } = article
    if (!series) return []
    const place = `part ${series.part} of “${series.name}”`
    const owner = owners.get(place)
    owners.set(place, owner ?? article)
    if (!owner) return []
    const says = `${place} is ${articleFile(owner)} already: give this one another part, or take its series out`
    const level = isDraft(article) ? 'advice' : 'error'
    return [{ level, file: articleFile(article), field: 'series', says }]
  })
}

const isDraft = ({ draft }: GeneratedArticle) => draft === true

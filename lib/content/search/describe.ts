import type { PageFacts } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { tidyQuery } from './tidy-query'

/** What the page of a search says of itself, and the query it is for. @param typed as it came */
export function describeSearch(typed?: string | string[]): PageFacts & { query: string } {
  const query = tidyQuery(typed)
  const words = strings().search
  return {
    query,
    // One address for all searches: results are no pages of their own to a search engine.
    path: '/search',
    unlisted: true,
    title: query ? words.titleFor(query) : words.title,
    description: words.description,
  }
}

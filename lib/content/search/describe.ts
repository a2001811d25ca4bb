import type { PageFacts } from '@/lib/site'
import { tidyQuery } from './tidy-query'

/** What the page of a search says of itself, and the query it is for. @param typed as it came */
export function describeSearch(typed?: string | string[]): PageFacts & { query: string } {
  const query = tidyQuery(typed)
  return {
    query,
    // One address for all searches: results are no pages of their own to a search engine.
    path: '/search',
    unlisted: true,
    title: query ? `Search: ${query}` : 'Search',
    description:
      'Search the articles of Nouriva by food, complaint or question, in English or in kitchen Hindi; slips of the keyboard are forgiven.',
  }
}

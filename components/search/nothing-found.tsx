import type { SearchResults } from '@/lib/content/search/search'
import { SearchLink } from './search-link'

/** No result, said kindly, with what may help. */
export function NothingFound({ results: { query, suggestion } }: { results: SearchResults }) {
  return (
    <div className="search-note">
      <p className="lead">No article has “{query}” yet.</p>
      {suggestion && (
        <p>
          Did you mean <SearchLink query={suggestion} />?
        </p>
      )}
      <p>
        One plain word often finds more than a sentence: a food, or what troubles you. Or look
        through the topics below.
      </p>
    </div>
  )
}

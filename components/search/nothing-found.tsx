import { Sentence } from '@/components/ui/sentence'
import type { SearchResults } from '@/lib/content/search/search'
import { strings } from '@/lib/strings/strings'
import { SearchLink } from './search-link'

const words = strings().search

/** No result, said kindly, with what may help. */
export function NothingFound({ results: { query, suggestion } }: { results: SearchResults }) {
  return (
    <div className="search-note">
      <p className="lead">{words.nothing(query)}</p>
      {suggestion && (
        <p>
          <Sentence text={words.meant} fill={{ query: <SearchLink query={suggestion} /> }} />
        </p>
      )}
      <p>{words.nothingHelp}</p>
    </div>
  )
}

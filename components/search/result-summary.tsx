import { Sentence } from '@/components/ui/sentence'
import type { SearchResults } from '@/lib/content/search/search'
import { strings } from '@/lib/strings/strings'

const words = strings().search

/** How many there are, and what was understood beyond what was typed. */
export function ResultSummary({ results }: { results: SearchResults }) {
  const { hits, total, also, corrections } = results
  return (
    <div className="search-note">
      {corrections.map(({ typed, read }) => (
        <p key={typed}>
          <Sentence text={words.readAs} fill={{ typed, read: <strong>{read}</strong> }} />
        </p>
      ))}
      <p className="small">
        {words.found(total, hits.length)}
        {also.length > 0 && ` ${words.also(also)}`}
      </p>
    </div>
  )
}

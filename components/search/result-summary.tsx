import type { SearchResults } from '@/lib/content/search/search'

/** How many there are, and what was understood beyond what was typed. */
export function ResultSummary({ results }: { results: SearchResults }) {
  const { hits, total, also, corrections } = results
  return (
    <div className="search-note">
      {corrections.map(({ typed, read }) => (
        <p key={typed}>
          No article says “{typed}”, so this looks for <strong>{read}</strong>.
        </p>
      ))}
      <p className="small">
        {total === 1 ? 'One article' : `${total} articles`}
        {total > hits.length && `; here are the best ${hits.length}. Another word narrows them`}.
        {also.length > 0 && ` Also looked for: ${also.join(', ')}.`}
      </p>
    </div>
  )
}

/** Leads to the results for a query. */
export function SearchLink({ query }: { query: string }) {
  return <a href={`/search?q=${encodeURIComponent(query)}`}>{query}</a>
}

import { SearchLink } from './search-link'

const examples = ['dahi', 'pimples', 'fibre', 'neend', 'blood sugar', 'kabz']

/** What one may ask, before anything was asked. */
export function Examples() {
  return (
    <div className="search-note">
      <p>
        Type a food, a complaint or a question, in English or the way you say it at home. A slip of
        the finger does no harm.
      </p>
      <ul className="topics" aria-label="For example">
        {examples.map((query) => (
          <li key={query}>
            <SearchLink query={query} />
          </li>
        ))}
      </ul>
    </div>
  )
}

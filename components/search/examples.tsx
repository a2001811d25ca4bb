import { strings } from '@/lib/strings/strings'
import { SearchLink } from './search-link'

const words = strings().search

/** What one may ask, before anything was asked. */
export function Examples() {
  return (
    <div className="search-note">
      <p>{words.help}</p>
      <ul className="topics" aria-label={words.examplesLabel}>
        {words.examples.map((query) => (
          <li key={query}>
            <SearchLink query={query} />
          </li>
        ))}
      </ul>
    </div>
  )
}

import { strings } from '@/lib/strings/strings'

const words = strings().search

type Props = {
  /** Tells several forms of one page apart for those who hear it. */
  label: string
  query?: string
  large?: boolean
}

/** A search that works without a script: what is typed becomes the address of the results. */
export function SearchForm({ label, query, large = false }: Props) {
  return (
    <search aria-label={label}>
      <form className={large ? 'search search-large' : 'search'} action="/search">
        <input
          type="search"
          name="q"
          aria-label={large ? words.largeField : words.field}
          placeholder={large ? undefined : words.title}
          defaultValue={query}
          maxLength={100}
          enterKeyHint="search"
        />
        <button type="submit" aria-label={words.button}>
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M15.5 15.5L21 21M17 10.5a6.5 6.5 0 11-13 0 6.5 6.5 0 0113 0z" />
          </svg>
        </button>
      </form>
    </search>
  )
}

import { strings } from '@/lib/strings/strings'

/** Where a source is cited, by its number and the count of its places. */
export const citationId = (number = '', occurrence = '') => `c${number}-${occurrence}`

type Props = { number?: string; occurrence?: string }

/** A number that leads to its source; the source leads back to each of its places. */
export function Cite({ number, occurrence }: Props) {
  return (
    <sup>
      <a
        id={citationId(number, occurrence)}
        href={`#ref-${number}`}
        aria-label={strings().article.source(number)}
      >
        {number}
      </a>
    </sup>
  )
}

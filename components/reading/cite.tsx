import { strings } from '@/lib/strings/strings'

type Props = { id: string; number?: string; occurrence?: string }

/** A number that leads to its source; the source leads back to each of its places. */
export function Cite({ id, number, occurrence }: Props) {
  return (
    <sup>
      <a
        href={`#ref-${id}`}
        id={`cite-${id}-${occurrence}`}
        aria-label={strings().article.source(number)}
      >
        {number}
      </a>
    </sup>
  )
}

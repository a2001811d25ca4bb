import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { citationId } from './cite'
import { SourceFacts } from './source-facts'

const words = strings().article

type Props = {
  reference: Reference
  /** The page that tells what each source found; without it the list tells it here. */
  findingsAt?: string
}

const backLink = (number: number, place: number, of: number) => (
  <a key={place} href={`#${citationId(`${number}`, `${place}`)}`} aria-label={words.backTo(place)}>
    {of > 1 ? `↩ ${place}` : '↩'}
  </a>
)

/** One source: what it is, where to read it, what it found, and the ways back into the text. */
export function ReferenceItem({ reference, findingsAt }: Props) {
  const { id, number, finding, citations } = reference
  const places = Array.from({ length: citations }, (_, index) => index + 1)
  return (
    <li id={`ref-${id}`}>
      <SourceFacts reference={reference} />{' '}
      <span className="back-links">
        {findingsAt && <a href={`${findingsAt}#ref-${id}`}>{words.whatItFound}</a>}
        {places.map((place) => backLink(number, place, citations))}
      </span>
      {!findingsAt && <p>{finding}</p>}
    </li>
  )
}

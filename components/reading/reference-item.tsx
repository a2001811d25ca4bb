import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { citationId } from './cite'
import { SourceFacts } from './source-facts'

const words = strings().article

type Props = {
  reference: Reference
  /** Whether to tell here what it found, which has a page of its own otherwise. */
  whole: boolean
}

const backLink = (number: number, place: number) => (
  <a key={place} href={`#${citationId(`${number}`, `${place}`)}`}>
    {place}
  </a>
)

/** One source: what it is, where to read it, and the ways back into the text. */
export function ReferenceItem({ reference, whole }: Props) {
  const { number, finding, citations } = reference
  const places = Array.from({ length: citations }, (_, index) => index + 1)
  return (
    <li id={`ref-${number}`}>
      <SourceFacts reference={reference} brief={!whole} />
      <span className="back-links">
        {words.inTheText}: {places.map((place) => backLink(number, place))}
      </span>
      {whole && <p>{finding}</p>}
    </li>
  )
}

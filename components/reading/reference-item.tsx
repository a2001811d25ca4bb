import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { citationId } from './cite'

const words = strings().article

const NAMES_SHOWN = 3

/** The first few names; long lists of authors tell a reader nothing more. */
function shortAuthors(authors: string): string {
  const names = authors.split(', ')
  if (names.length <= NAMES_SHOWN) return authors
  return `${names.slice(0, NAMES_SHOWN).join(', ')} ${words.andOthers}`
}

const backLink = (number: number, place: number, of: number) => (
  <a key={place} href={`#${citationId(`${number}`, `${place}`)}`} aria-label={words.backTo(place)}>
    {of > 1 ? `↩ ${place}` : '↩'}
  </a>
)

/** One source: what it is, what it found, where to read it, and the ways back into the text. */
export function ReferenceItem({ reference }: { reference: Reference }) {
  const { id, number, title, authors, year, source, url, doi, finding, citations } = reference
  const places = Array.from({ length: citations }, (_, index) => index + 1)
  return (
    <li id={`ref-${id}`}>
      <cite>{title}</cite>
      <br />
      {authors && `${shortAuthors(authors)} · `}
      {source}, {year}
      <br />
      {reference.retracted && (
        <>
          <strong>{words.retracted}</strong> {reference.retracted}
          <br />
        </>
      )}
      <a href={url}>{doi ? `doi:${doi}` : new URL(url).hostname}</a>{' '}
      <span className="back-links">
        {places.map((place) => backLink(number, place, citations))}
      </span>
      <details>
        <summary>{words.whatItFound(words.studyType(reference.studyType))}</summary>
        <p>{finding}</p>
      </details>
    </li>
  )
}

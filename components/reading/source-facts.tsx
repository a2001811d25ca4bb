import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'

const words = strings().article

const NAMES_SHOWN = 3

/** The first few names; long lists of authors tell a reader nothing more. */
function shortAuthors(authors: string): string {
  const names = authors.split(', ')
  if (names.length <= NAMES_SHOWN) return authors
  return `${names.slice(0, NAMES_SHOWN).join(', ')} ${words.andOthers}`
}

/** What a source is, and its address. */
export function SourceFacts({ reference }: { reference: Reference }) {
  const { title, authors, year, source, url, doi, studyType, retracted } = reference
  return (
    <>
      <cite>{title}</cite>
      <br />
      {authors && `${shortAuthors(authors)} · `}
      {source}, {year} · {words.studyType(studyType)}
      <br />
      {retracted && (
        <>
          <strong>{words.retracted}</strong> {retracted}
          <br />
        </>
      )}
      <a href={url}>{doi ? `doi:${doi}` : new URL(url).hostname}</a>
    </>
  )
}

import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'

const words = strings().article

/** How many names are shown of a longer list: beside the text the first, as papers cite each other. */
const namesShown = { brief: 1, whole: 3 }

/** The first few names; long lists of authors tell a reader nothing more. */
function shortAuthors(authors: string, shown: number): string {
  const names = authors.split(', ')
  if (names.length <= Math.max(shown, 2)) return authors
  return `${names.slice(0, shown).join(', ')} ${words.andOthers}`
}

type Props = {
  reference: Reference
  /** In an article's own list the title is the link; where there is room its address is shown. */
  brief?: boolean
}

/** What a source is, and where to read it. */
export function SourceFacts({ reference, brief = false }: Props) {
  const { title, authors, year, source, url, doi, studyType, retracted } = reference
  const shown = brief ? namesShown.brief : namesShown.whole
  // An institute that publishes its own work is named once.
  const by = authors && !source.startsWith(authors) ? `${shortAuthors(authors, shown)} · ` : ''
  return (
    <>
      <cite>{brief ? <a href={url}>{title}</a> : title}</cite>
      <br />
      {by}
      {source}, {year} · {words.studyType(studyType)}
      {retracted && (
        <>
          <br />
          <strong>{words.retracted}</strong> {retracted}
        </>
      )}
      {!brief && (
        <>
          <br />
          <a href={url}>{doi ? `doi:${doi}` : new URL(url).hostname}</a>
        </>
      )}
    </>
  )
}

import { Sentence } from '@/components/ui/sentence'
import type { Reference } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { LongDate } from './long-date'
import { ReferenceItem } from './reference-item'

const words = strings().article

type Props = {
  references: Reference[]
  reviewDue?: string
  /** The page that tells what each source found; without it the list tells it. */
  findingsAt?: string
}

/** The sources, numbered as in the text, and when we look at them again. */
export function ReferenceList({ references, reviewDue, findingsAt }: Props) {
  if (references.length === 0) return null
  return (
    <section className="references" aria-labelledby="part-sources">
      <h2 id="part-sources">{words.sources}</h2>
      {findingsAt && (
        <p>
          <a href={findingsAt}>{words.findingsTitle}</a>
        </p>
      )}
      {reviewDue && (
        <p>
          <Sentence text={words.reviewDue} fill={{ day: <LongDate day={reviewDue} /> }} />
        </p>
      )}
      <ol>
        {references.map((reference) => (
          <ReferenceItem key={reference.id} reference={reference} whole={!findingsAt} />
        ))}
      </ol>
    </section>
  )
}

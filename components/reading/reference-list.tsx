import type { Reference } from '@/lib/content/model'
import { LongDate } from './long-date'
import { ReferenceItem } from './reference-item'

type Props = { references: Reference[]; reviewDue?: string }

/** The sources, numbered as in the text, and when we look at them again. */
export function ReferenceList({ references, reviewDue }: Props) {
  if (references.length === 0) return null
  return (
    <section className="references" aria-labelledby="part-sources">
      <h2 id="part-sources">Sources</h2>
      {reviewDue && (
        <p>
          We look at this article and its sources again by <LongDate day={reviewDue} />.
        </p>
      )}
      <ol>
        {references.map((reference) => (
          <ReferenceItem key={reference.id} reference={reference} />
        ))}
      </ol>
    </section>
  )
}

import { Button } from '@/components/ui/button'
import type { Source } from '@/lib/plan/source'

type Props = {
  source: Source
  /** Answers of an earlier visit wait in the browser. */
  begun: boolean
}

/** Where the funnel begins: the age, and with it the start. */
export function StartForm({ begun, sourceFields }: Props) {
  return (
    <section className="part" aria-labelledby="start">
      <h2 id="start">Are you 18 or over?</h2>
      ...
    </section>
  )
}

import { Moment } from '@/components/owner/moment'
import { Notice } from '@/components/ui/notice'
import type { PublishResult } from '@/lib/content/last-result'

const titles = {
  content: 'Your last change is not on the site yet',
  fetch: 'The articles could not be fetched',
  fault: 'Publishing failed, and it is not your fault',
}
const leads = {
  content:
    'Something in the articles has to be put right first. Readers see the site as it was before; nothing is broken.',
  fetch: 'The place where the articles are kept could not be reached. It is tried again by itself.',
  fault: 'Readers see the site as it was before. Please tell whoever runs the site.',
}

/** What came of the last publication, with what is wrong line by line. */
export function PublishState({ last }: { last: PublishResult | null }) {
  if (!last) return <p className="desk-facts">Nothing has been published since the site started.</p>
  if (last.outcome === 'published')
    return (
      <p className="desk-facts">
        Everything you wrote is on the site, since <Moment at={new Date(last.at)} />.
      </p>
    )
  return (
    <Notice tone="wrong" title={titles[last.outcome]}>
      <p>{leads[last.outcome]}</p>
      <ul className="desk-problems">
        {last.says
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p className="desk-facts">
        Since <Moment at={new Date(last.since)} />
      </p>
    </Notice>
  )
}

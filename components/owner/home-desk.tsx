import { PublishState } from '@/components/owner/articles/publish-state'
import { LeadRow } from '@/components/owner/leads/lead-row'
import { HeldBanner } from '@/components/owner/mail/held-banner'
import type { PublishResult } from '@/lib/content/last-result'
import type { ListedLead } from '@/lib/owner/leads/list-leads'

type Props = {
  waiting: number
  due: number
  leads: ListedLead[]
  comments: number
  held: { count: number; reason: string | null }
  last: PublishResult | null
  today: string
}

/** Who needs her now, and whatever else asks for her. */
export function HomeDesk({ waiting, due, leads, comments, held, last, today }: Props) {
  const nothing = waiting + due + comments === 0
  return (
    <>
      <HeldBanner {...held} />
      {last && last.outcome !== 'published' && <PublishState last={last} />}
      <ul className="desk-figures">
        <li>
          <a href="/owner/leads">
            <strong>{waiting}</strong> {waiting === 1 ? 'person waits' : 'people wait'} for you
          </a>
        </li>
        <li>
          <a href="/owner/leads?status=due">
            <strong>{due}</strong> you wanted to see again by today
          </a>
        </li>
        <li>
          <a href="/owner/comments">
            <strong>{comments}</strong> {comments === 1 ? 'comment waits' : 'comments wait'}
          </a>
        </li>
      </ul>
      {nothing && <p>Nobody waits for you. Enjoy your tea.</p>}
      {leads.length > 0 && (
        <>
          <h2>Who needs you now</h2>
          <ul className="desk-list">
            {leads.map((lead) => (
              <LeadRow key={lead.id} lead={lead} today={today} />
            ))}
          </ul>
          <p>
            <a href="/owner/leads">All requests</a>
          </p>
        </>
      )}
    </>
  )
}

import { Day } from '@/components/owner/day'
import { Moment } from '@/components/owner/moment'
import { waitingWords } from '@/components/owner/waiting-words'
import { statusWords } from '@/lib/owner/leads/lead-status'
import type { ListedLead } from '@/lib/owner/leads/list-leads'

/** One person of the list: who, how far, since when. */
export function LeadRow({ lead, today }: { lead: ListedLead; today: string }) {
  const { id, name, address, nextOn } = lead
  const due = nextOn && nextOn.toISOString().slice(0, 10) <= today
  return (
    <li className={lead.waitingSince ? 'desk-card lead-waits' : 'desk-card'}>
      <h2>
        <a href={`/owner/leads/${id}`}>
          <bdi lang="">{name || address}</bdi>
        </a>
      </h2>
      {name && <p className="desk-facts lead-address">{address}</p>}
      <p className="lead-marks">
        <StatusMark lead={lead} />
        {lead.talkFirst && <span className="desk-mark mark-talk">Talk first</span>}
        {due && (
          <span className="desk-mark mark-due">
            Your day: <Day day={nextOn} />
          </span>
        )}
        {lead.disposable && <span className="desk-mark">Throw-away address</span>}
      </p>
      <p className="desk-facts">
        {lead.waitingSince ? (
          <>Waiting for {waitingWords(lead.waitingSince)}. </>
        ) : (
          nextOn &&
          !due && (
            <>
              Next: <Day day={nextOn} />.{' '}
            </>
          )
        )}
        Wrote <Moment at={lead.createdAt} />
        {lead.requests > 1 && <>, {lead.requests} requests</>}
      </p>
    </li>
  )
}

function StatusMark({ lead: { confirmedAt, status } }: { lead: ListedLead }) {
  if (!confirmedAt) return <span className="desk-mark">Not confirmed yet</span>
  return (
    <span className={status === 'new' ? 'desk-mark mark-new' : 'desk-mark'}>
      {statusWords[status]}
    </span>
  )
}

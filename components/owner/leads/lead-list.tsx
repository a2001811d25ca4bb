import { Notice } from '@/components/ui/notice'
import { isFiltered, type LeadFilter, leadQuery } from '@/lib/owner/leads/lead-filter'
import type { LeadPage } from '@/lib/owner/leads/list-leads'
import { LeadFilterForm } from './lead-filter-form'
import { LeadRow } from './lead-row'

type Props = {
  page: LeadPage
  filter: LeadFilter
  topics: { slug: string; title: string }[]
  /** The day in India. */
  today: string
  erased: boolean
}

/** Who wrote, those first who wait. */
export function LeadList({ page, filter, topics, today, erased }: Props) {
  const { leads, next } = page
  return (
    <>
      {erased && (
        <Notice title="Erased">
          <p>Everything about this person is gone, mails and comments included.</p>
        </Notice>
      )}
      <LeadFilterForm filter={filter} topics={topics} />
      {leads.length === 0 ? (
        <Empty filtered={isFiltered(filter)} />
      ) : (
        <ul className="desk-list">
          {leads.map((lead) => (
            <LeadRow key={lead.id} lead={lead} today={today} />
          ))}
        </ul>
      )}
      {next && (
        <p className="lead-next">
          <a rel="next" href={`/owner/leads?${leadQuery(filter, { after: next })}`}>
            Show the next ones
          </a>
        </p>
      )}
      {leads.length > 0 && <ExportForm filter={filter} />}
    </>
  )
}

const Empty = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <p>Nobody fits that. Try a part of the name, or fewer conditions.</p>
  ) : (
    <p>
      Nobody has asked for a plan yet. As soon as somebody does and confirms it, you get a mail, and
      the request stands here.
    </p>
  )

function ExportForm({ filter }: { filter: LeadFilter }) {
  const kept = new URLSearchParams(leadQuery(filter))
  return (
    <details className="lead-export">
      <summary>Take this list as a table</summary>
      <form action="/owner/leads.csv" method="get">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>
          A file for LibreOffice, Excel or Numbers, with everybody who fits what is chosen above.
          You are asked for your passkey first. The file is not encrypted: keep it as safe as the
          requests themselves, and delete it when you are done.
        </p>
        <label className="choice">
          <input type="checkbox" name="answers" value="yes" />
          <span>With the answers, health and all</span>
        </label>
        <p className="desk-inline">
          <button className="button button-quiet" type="submit">
            Download the table
          </button>
        </p>
      </form>
    </details>
  )
}

import { LeadList } from '@/components/owner/leads/lead-list'
import { OwnerPage } from '@/components/owner/owner-page'
import { dayInIndia } from '@/lib/content/moment'
import { listTopics } from '@/lib/content/topics'
import { readLeadFilter } from '@/lib/owner/leads/lead-filter'
import { listLeads } from '@/lib/owner/leads/list-leads'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LeadsPage({ searchParams }: Props) {
  await requireOwner('/owner/leads')
  const query = await searchParams
  const filter = readLeadFilter(query)
  const [page, topics] = await Promise.all([listLeads(filter), listTopics()])
  const lead = 'Those first who wait for you, the longest waiting at the top.'
  const facts = { page, filter, topics, today: dayInIndia(new Date()) }
  return (
    <OwnerPage title="Requests" current="leads" lead={lead}>
      <LeadList {...facts} erased={query.erased === 'yes'} />
    </OwnerPage>
  )
}

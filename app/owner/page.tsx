import { headers } from 'next/headers'
import { HomeDesk } from '@/components/owner/home-desk'
import { OwnerPage } from '@/components/owner/owner-page'
import { RefusedNotice } from '@/components/owner/refused-notice'
import { listQueue } from '@/lib/comments/list-queue'
import { dayInIndia } from '@/lib/content/moment'
import { readRefusal } from '@/lib/forms/refusal'
import { heldMails } from '@/lib/mail/list-outbox'
import { lastPublication } from '@/lib/owner/articles/last-publication'
import { countWaiting } from '@/lib/owner/leads/count-waiting'
import { listLeads } from '@/lib/owner/leads/list-leads'
import { requireOwner } from '@/lib/owner/require-owner'

const SHOWN = 10

export default async function DeskPage() {
  await requireOwner('/owner')
  const [{ waiting, due }, page, dueLeads, queue, held, last] = await Promise.all([
    countWaiting(),
    listLeads({}),
    listLeads({ status: 'due' }),
    listQueue({ state: 'held' }),
    heldMails(),
    lastPublication(),
  ])
  const first = page.leads.filter(({ waitingSince }) => waitingSince)
  const leads = [...first, ...dueLeads.leads.filter((lead) => !lead.waitingSince)].slice(0, SHOWN)
  const comments = queue.counts.held
  const facts = { waiting, due, leads, comments, held, last, today: dayInIndia(new Date()) }
  return (
    <OwnerPage title="Hello Ishita">
      <RefusedNotice refused={readRefusal(await headers())} />
      <HomeDesk {...facts} />
    </OwnerPage>
  )
}

import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { LeadPage } from '@/components/owner/leads/lead-page'
import { OwnerPage } from '@/components/owner/owner-page'
import { readRefusal } from '@/lib/forms/refusal'
import { isReplyTemplate, usualTemplate } from '@/lib/owner/leads/draft-reply'
import { findLead } from '@/lib/owner/leads/find-lead'
import { readAnswers } from '@/lib/owner/leads/show-answers'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; draft?: string }>
}

export default async function LeadRoute({ params, searchParams }: Props) {
  const { id } = await params
  await requireOwner(`/owner/leads/${id}`)
  const lead = (await findLead(id)) ?? notFound()
  const { done, draft } = await searchParams
  const refused = readRefusal(await headers())
  // Only the post that was audited hands this over: no address does.
  const asked = refused?.shown?.answersOf
  const shown = asked ? await readAnswers(asked) : null
  const template = isReplyTemplate(draft) ? draft : usualTemplate(lead)
  return (
    <OwnerPage title={lead.name || lead.address} current="leads">
      <LeadPage {...{ lead, shown, refused, template, done }} />
    </OwnerPage>
  )
}

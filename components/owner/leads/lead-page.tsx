import { randomUUID } from 'node:crypto'
import { RefusedNotice } from '@/components/owner/refused-notice'
import { waitingWords } from '@/components/owner/waiting-words'
import { Notice } from '@/components/ui/notice'
import type { Refused } from '@/lib/forms/form-error'
import { draftReply, type ReplyTemplate } from '@/lib/owner/leads/draft-reply'
import type { LeadView } from '@/lib/owner/leads/find-lead'
import type { ShownAnswers } from '@/lib/owner/leads/show-answers'
import { LeadHistory } from './lead-history'
import { LeadMails } from './lead-mails'
import { LeadSteps, NoteForm } from './lead-steps'
import { PersonRights } from './person-rights'
import { ReplyForm } from './reply-form'
import { RequestCard } from './request-card'

type Props = {
  lead: LeadView
  shown: ShownAnswers | null
  refused: Refused | null
  template: ReplyTemplate
  /** What has just been done. */
  done?: string
}

const doneWords: Record<string, string> = {
  status: 'The status is changed.',
  note: 'The note is kept.',
  next: 'The day is saved.',
  reply: 'Your mail is on its way. What becomes of it stands under “Mails”.',
}

/** Everything about one person; the answers only when she has just asked for them. */
export function LeadPage({ lead, shown, refused, template, done }: Props) {
  const typed = refused?.values ?? {}
  const errors = Object.fromEntries(
    (refused?.errors ?? []).map(({ field, message }) => [field, message]),
  )
  const said = done && doneWords[done]
  return (
    <>
      {said && (
        <Notice title="Done">
          <p>{said}</p>
        </Notice>
      )}
      <RefusedNotice refused={refused} />
      <p className="lead-contact">
        <a href={`mailto:${lead.address}`}>{lead.address}</a>
        {lead.waitingSince && <> · waiting for {waitingWords(lead.waitingSince)}</>}
      </p>
      <LeadSteps lead={lead} errors={errors} typed={typed} />
      <h2>Requests</h2>
      <ul className="desk-list">
        {lead.requests.map((request) => (
          <RequestCard
            key={request.id}
            leadId={lead.id}
            request={request}
            shown={shown?.requestId === request.id ? shown : null}
          />
        ))}
      </ul>
      <h2 id="reply">Write to this person</h2>
      <ReplyForm
        leadId={lead.id}
        formKey={typed.key ?? randomUUID()}
        template={template}
        subject={typed.subject ?? 'Your request at Nouriva'}
        text={typed.text ?? draftReply(template, lead.name)}
        errors={errors}
      />
      <h2 id="notes">Notes and history</h2>
      <NoteForm lead={lead} errors={errors} typed={typed} />
      <LeadHistory entries={lead.entries} />
      <h2>Mails</h2>
      <LeadMails mails={lead.mails} />
      {lead.subscription && (
        <p className="desk-facts">Articles by mail: {subscriptionWords[lead.subscription.state]}</p>
      )}
      <h2>Export and erasure</h2>
      <PersonRights id={lead.id} address={lead.address} error={errors.sure} />
    </>
  )
}

const subscriptionWords = {
  asked: 'asked for, not confirmed yet.',
  active: 'yes.',
  paused: 'paused.',
  left: 'not any more.',
}

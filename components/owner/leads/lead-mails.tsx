import { DeskTable } from '@/components/owner/desk-table'
import { fateWords, mailWords } from '@/components/owner/mail-words'
import { Moment } from '@/components/owner/moment'
import { reasonWords } from '@/lib/mail/reason-words'
import type { LeadView } from '@/lib/owner/leads/find-lead'

/** The mails to this person and what became of each. */
export function LeadMails({ mails }: { mails: LeadView['mails'] }) {
  if (mails.length === 0)
    return <p className="desk-facts">No mails in the last 30 days: older ones are forgotten.</p>
  return (
    <DeskTable label="Mails to this person" columns={['When', 'Mail', 'What became of it']}>
      {mails.map((mail) => (
        <tr key={`${mail.kind} ${mail.createdAt.toISOString()}`}>
          <td>
            <Moment at={mail.sentAt ?? mail.createdAt} />
          </td>
          <td>{mailWords(mail.kind)}</td>
          <td>
            {fateWords(mail)}
            {mail.reason && <p className="desk-facts">{reasonWords(mail.reason)}</p>}
          </td>
        </tr>
      ))}
    </DeskTable>
  )
}

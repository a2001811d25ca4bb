import { fateWords, mailWords } from '@/components/owner/mail-words'
import { Moment } from '@/components/owner/moment'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { reasonWords } from '@/lib/mail/reason-words'
import type { LeadView } from '@/lib/owner/leads/find-lead'

/** The mails to this person and what became of each. */
export function LeadMails({ mails }: { mails: LeadView['mails'] }) {
  if (mails.length === 0)
    return <p className="desk-facts">No mails in the last 30 days: older ones are forgotten.</p>
  return (
    <ScrollRegion className="desk-scroll" label="Mails to this person">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Mail</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </ScrollRegion>
  )
}

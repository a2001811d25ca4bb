import { fateWords, mailWords } from '@/components/owner/mail-words'
import { Moment } from '@/components/owner/moment'
import { Button } from '@/components/ui/button'
import type { ListedMail } from '@/lib/mail/list-outbox'
import { reasonWords } from '@/lib/mail/reason-words'

/** Of these the subject is a person. */
const aboutLeads = new Set(['confirm', 'welcome', 'owner-notice', 'reply'])

/** One mail, what became of it and why. */
export function MailCard({ mail }: { mail: ListedMail }) {
  const { id, kind, to, reason, attempts, state, subjectId, retryable } = mail
  return (
    <li className="desk-card">
      <h2>{mailWords(kind)}</h2>
      <p className="desk-facts">
        {fateWords(mail)}, <Moment at={mail.sentAt ?? mail.createdAt} />
        {to && <span className="lead-address"> · to {to}</span>}
        {subjectId && aboutLeads.has(kind) && (
          <>
            {' '}
            · <a href={`/owner/leads/${subjectId}`}>the person</a>
          </>
        )}
        {state === 'queued' && attempts > 0 && (
          <> · tried {attempts === 1 ? 'once' : `${attempts} times`}</>
        )}
      </p>
      {reason && <p>{reasonWords(reason)}</p>}
      {state === 'dead' && !retryable && (
        <p className="desk-facts">
          Nothing is kept of its words and its address, so it cannot be tried again.
        </p>
      )}
      {retryable && (
        <form className="desk-inline" action="/owner/mail/retry" method="post">
          <input type="hidden" name="id" value={id} />
          <Button look="quiet">Try again</Button>
        </form>
      )}
    </li>
  )
}

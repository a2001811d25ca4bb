import './mailbox.css'
import type { StoredMail } from '@/lib/mail/mailbox'
import { MailTime } from './mail-time'

/** The mails of the local mailbox, newest first. */
export function MailList({ mails }: { mails: StoredMail[] }) {
  if (mails.length === 0)
    return (
      <p className="prose">
        No mail yet. Ask for a plan, and the mail that would go out shows up here.
      </p>
    )
  return (
    <ul className="mail-list">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a href={`/mailbox/${mail.id}`}>{mail.subject}</a>
          <span>
            to {mail.to}, <MailTime at={mail.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

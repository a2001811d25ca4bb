import './mailbox.css'
import { Fragment } from 'react'
import type { StoredMail } from '@/lib/mail/mailbox'
import { LinkedText } from './linked-text'
import { MailTime } from './mail-time'

/** One mail: its envelope, its text with working links, and its HTML in a frame that runs no script. */
export function MailView({ mail }: { mail: StoredMail }) {
  return (
    <article className="page columns mail-view">
      <p>
        <a href="/mailbox">All mails</a>
      </p>
      <h1>{mail.subject}</h1>
      <dl>
        <dt>From</dt>
        <dd>{mail.from}</dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
        {mail.replyTo && (
          <>
            <dt>Replies go to</dt>
            <dd>{mail.replyTo}</dd>
          </>
        )}
        {Object.entries(mail.headers ?? {}).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
        <dt>When</dt>
        <dd>
          <MailTime at={mail.at} />
        </dd>
      </dl>
      <h2>As text</h2>
      <pre>
        <LinkedText text={mail.text} />
      </pre>
      <h2>As HTML</h2>
      <iframe
        title={`The mail “${mail.subject}” as HTML`}
        sandbox="allow-popups allow-top-navigation-by-user-activation"
        srcDoc={mail.html}
      />
    </article>
  )
}

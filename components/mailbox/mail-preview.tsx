import './mailbox.css'
import type { Sample } from '@/lib/mail/render-samples'

/** Mails with sample words, each as HTML in a frame that runs no script, and as text. */
export function MailPreview({ samples }: { samples: Sample[] }) {
  return (
    <div className="mail-preview">
      {samples.map(({ name, mail }) => (
        <section key={name} className="mail-view">
          <h2>{mail.subject}</h2>
          <p className="small">{name}</p>
          <iframe title={`${name} as HTML`} sandbox="" srcDoc={mail.html} loading="lazy" />
          <details>
            <summary>As text</summary>
            <pre>{mail.text}</pre>
          </details>
        </section>
      ))}
    </div>
  )
}

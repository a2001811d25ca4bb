import { RefusedNotice } from '@/components/owner/refused-notice'
import { Notice } from '@/components/ui/notice'
import type { Refused } from '@/lib/forms/form-error'
import type { Outbox, OutboxTab } from '@/lib/mail/list-outbox'
import type { Suppressed } from '@/lib/owner/mail/list-suppressed'
import { HeldBanner } from './held-banner'
import { MailCard } from './mail-card'
import { SuppressedList } from './suppressed-list'

type Props = {
  tab: OutboxTab
  outbox: Outbox
  suppressed: Suppressed[]
  done?: string
  refused: Refused | null
}

const tabs: { tab: OutboxTab; label: string; empty: string }[] = [
  { tab: 'sent', label: 'Sent', empty: 'No mail has been sent in the last 30 days.' },
  { tab: 'queued', label: 'On their way', empty: 'Nothing is on its way: every mail is out.' },
  { tab: 'held', label: 'Held', empty: 'No mail is held. All is well.' },
  { tab: 'dead', label: 'Not sent', empty: 'There is no mail that could not be sent.' },
]
const doneWords: Record<string, string> = {
  again: 'It is tried again now. In a minute you see here what came of it.',
  lifted:
    'This address gets mails again. The mail service may have a list of its own: if nothing arrives, whoever runs the site can take the address off there.',
  gone: 'There was nothing to try again: the mail has gone out meanwhile, or was erased.',
}

/** What became of the site's mails. */
export function MailPage({ tab, outbox, suppressed, done, refused }: Props) {
  const { mails, counts, why } = outbox
  const said = done && doneWords[done]
  return (
    <>
      <HeldBanner count={counts.held} reason={why} />
      <RefusedNotice refused={refused} />
      {said && (
        <Notice title="Done">
          <p>{said}</p>
        </Notice>
      )}
      <nav className="desk-tabs" aria-label="Mails by state">
        {tabs.map(({ tab: name, label }) => (
          <a
            key={name}
            href={`/owner/mail?show=${name}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {label} ({counts[name]})
          </a>
        ))}
      </nav>
      {mails.length === 0 ? (
        <p>{tabs.find((one) => one.tab === tab)?.empty}</p>
      ) : (
        <ul className="desk-list">
          {mails.map((mail) => (
            <MailCard key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      {counts[tab] > mails.length && (
        <p className="desk-facts">The newest {mails.length} are shown.</p>
      )}
      <h2>Addresses that get no mail any more</h2>
      <SuppressedList suppressed={suppressed} refused={refused} />
    </>
  )
}

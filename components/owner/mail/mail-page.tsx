import { Moment } from '@/components/owner/moment'
import { Notice } from '@/components/ui/notice'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Outbox, OutboxTab } from '@/lib/mail/list-outbox'
import type { Suppressed } from '@/lib/owner/mail/list-suppressed'
import { HeldBanner } from './held-banner'
import { MailCard } from './mail-card'

type Props = { tab: OutboxTab; outbox: Outbox; suppressed: Suppressed[]; done?: string }

const tabs: { tab: OutboxTab; label: string; empty: string }[] = [
  { tab: 'sent', label: 'Sent', empty: 'No mail has been sent in the last 30 days.' },
  { tab: 'queued', label: 'On their way', empty: 'Nothing is on its way: every mail is out.' },
  { tab: 'held', label: 'Held', empty: 'No mail is held. All is well.' },
  { tab: 'dead', label: 'Not sent', empty: 'There is no mail that could not be sent.' },
]
const doneWords: Record<string, string> = {
  again: 'It is tried again now. In a minute you see here what came of it.',
  gone: 'There was nothing to try again: the mail has gone out meanwhile, or was erased.',
}

/** What became of the site's mails. */
export function MailPage({ tab, outbox, suppressed, done }: Props) {
  const { mails, counts, why } = outbox
  const said = done && doneWords[done]
  return (
    <>
      <HeldBanner count={counts.held} reason={why} />
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
      <SuppressedList suppressed={suppressed} />
    </>
  )
}

const reasons: Record<string, string> = {
  bounced: 'A mail came back for good',
  complained: 'Its reader called a mail spam',
}

function SuppressedList({ suppressed }: { suppressed: Suppressed[] }) {
  if (suppressed.length === 0)
    return (
      <p>
        None. When a mail comes back for good, or somebody calls one spam, the address is listed
        here.
      </p>
    )
  return (
    <ScrollRegion className="desk-scroll" label="Addresses that get no mail">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">Since</th>
            <th scope="col">Address</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {suppressed.map(({ at, address, reason }) => (
            <tr key={`${at.toISOString()} ${address ?? ''}`}>
              <td>
                <Moment at={at} />
              </td>
              <td className="lead-address">{address ?? 'Not kept: nobody with it is here now'}</td>
              <td>{reasons[reason] ?? reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

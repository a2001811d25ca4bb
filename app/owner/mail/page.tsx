import { headers } from 'next/headers'
import { MailPage } from '@/components/owner/mail/mail-page'
import { OwnerPage } from '@/components/owner/owner-page'
import { readRefusal } from '@/lib/forms/refusal'
import { listOutbox, type OutboxTab, outboxTabs } from '@/lib/mail/list-outbox'
import { listSuppressed } from '@/lib/owner/mail/list-suppressed'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<{ show?: string; done?: string }> }

const isTab = (word: string | undefined): word is OutboxTab =>
  outboxTabs.some((tab) => tab === word)

export default async function MailRoute({ searchParams }: Props) {
  await requireOwner('/owner/mail')
  const { show, done } = await searchParams
  const refused = readRefusal(await headers())
  const tab = isTab(show) ? show : 'sent'
  const [outbox, suppressed] = await Promise.all([listOutbox(tab), listSuppressed()])
  const lead =
    'What the site has mailed, to you and to others. Mails that arrived are forgotten after 30 days.'
  return (
    <OwnerPage title="Mail" current="mail" lead={lead}>
      <MailPage {...{ tab, outbox, suppressed, done, refused }} />
    </OwnerPage>
  )
}

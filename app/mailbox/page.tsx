import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { MailList } from '@/components/mailbox/mail-list'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { env } from '@/lib/env'
import { listMailbox } from '@/lib/mail/mailbox'
import { mailboxIsOpen } from '@/lib/mail/mailbox-gate'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = {
  path: '/mailbox',
  title: 'Local mailbox',
  description:
    'Mails that this machine would have sent. They are kept as files, because no mail provider is configured.',
}

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(facts), robots: { index: false } }
}

export default async function MailboxPage() {
  if (!mailboxIsOpen(await headers())) notFound()
  return (
    <SitePage jsonLd={pageGraph(facts)} banner={false}>
      <div className="page columns">
        <PageHeader title={facts.title} lead={facts.description} />
        <p>
          <a href="/mailbox/preview">Every mail of this site, with sample words</a>
        </p>
        <MailList mails={await listMailbox(env().dataDir)} />
      </div>
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { MailView } from '@/components/mailbox/mail-view'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { env } from '@/lib/env'
import { findInMailbox } from '@/lib/mail/mailbox'
import { mailboxIsOpen } from '@/lib/mail/mailbox-gate'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

const factsOf = (id: string) => ({
  path: `/mailbox/${id}`,
  title: 'A mail in the local mailbox',
  description:
    'One mail as it would have been sent: its words as text, its look as HTML, and who it is for.',
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...pageMetadata(factsOf((await params).id)), robots: { index: false } }
}

export default async function MailPage({ params }: Props) {
  const { id } = await params
  if (!mailboxIsOpen(await headers())) notFound()
  const mail = await findInMailbox(env().dataDir, id)
  if (!mail) notFound()
  return (
    <SitePage jsonLd={pageGraph(factsOf(id))} banner={false}>
      <MailView mail={mail} />
    </SitePage>
  )
}

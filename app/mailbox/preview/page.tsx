import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { MailPreview } from '@/components/mailbox/mail-preview'
import { pageGraph } from '@/components/site/json-ld'
import { PageHeader } from '@/components/site/page-header'
import { SitePage } from '@/components/site/site-page'
import { mailboxIsOpen } from '@/lib/mail/mailbox-gate'
import { renderSamples } from '@/lib/mail/render-samples'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = {
  path: '/mailbox/preview',
  title: 'Every mail of this site',
  description:
    'Each kind of mail with sample words, as HTML and as text. Its links lead nowhere; it follows your choice of light or dark.',
}

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(facts), robots: { index: false } }
}

export default async function PreviewPage() {
  if (!mailboxIsOpen(await headers())) notFound()
  return (
    <SitePage jsonLd={pageGraph(facts)} banner={false}>
      <div className="page columns">
        <PageHeader title={facts.title} lead={facts.description} />
        <MailPreview samples={await renderSamples()} />
      </div>
    </SitePage>
  )
}

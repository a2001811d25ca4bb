import type { Metadata } from 'next'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { AskedMessage } from '@/components/subscriptions/asked-message'
import { pageMetadata } from '@/lib/site'
import { askedPage } from '@/lib/subscriptions/pages'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(askedPage), robots: { index: false } }
}

export default function AskedPage() {
  return (
    <SitePage jsonLd={pageGraph(askedPage)}>
      <AskedMessage />
    </SitePage>
  )
}

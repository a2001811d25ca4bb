import type { Metadata } from 'next'
import { SentMessage } from '@/components/plan/sent-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { sentPage } from '@/lib/plan/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(sentPage), robots: { index: false } }
}

export default function SentPage() {
  return (
    <SitePage jsonLd={pageGraph(sentPage)} banner={false}>
      <SentMessage />
    </SitePage>
  )
}

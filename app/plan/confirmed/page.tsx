import type { Metadata } from 'next'
import { ConfirmedMessage } from '@/components/plan/confirmed-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { confirmedPage } from '@/lib/plan/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(confirmedPage), robots: { index: false } }
}

export default function ConfirmedPage() {
  return (
    <SitePage jsonLd={pageGraph(confirmedPage)} banner={false}>
      <ConfirmedMessage />
    </SitePage>
  )
}

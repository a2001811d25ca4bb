import type { Metadata } from 'next'
import { ErasedMessage } from '@/components/privacy/erased-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { myDataErasedPage } from '@/lib/privacy/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(myDataErasedPage), robots: { index: false } }
}

export default function MyDataErasedPage() {
  return (
    <SitePage jsonLd={pageGraph(myDataErasedPage)} banner={false}>
      <ErasedMessage />
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { ErasedMessage } from '@/components/privacy/erased-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { myDataErasedPage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(myDataErasedPage)

export default function MyDataErasedPage() {
  return (
    <SitePage jsonLd={pageGraph(myDataErasedPage)} banner={false}>
      <ErasedMessage />
    </SitePage>
  )
}

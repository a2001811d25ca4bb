import type { Metadata } from 'next'
import { LinkSentMessage } from '@/components/privacy/link-sent-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { myDataSentPage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(myDataSentPage)

export default function MyDataSentPage() {
  return (
    <SitePage jsonLd={pageGraph(myDataSentPage)} banner={false}>
      <LinkSentMessage />
    </SitePage>
  )
}

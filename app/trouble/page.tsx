import type { Metadata } from 'next'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { TroubleMessage } from '@/components/site/trouble-message'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const facts = {
  path: '/trouble',
  title: 'Something went wrong on our side',
  description: 'A fault of ours kept this page from you. Please try again in a minute.',
}

export const generateMetadata = (): Metadata => ({
  ...pageMetadata(facts),
  robots: { index: false },
})

export default function Trouble() {
  return (
    <SitePage banner={false} jsonLd={pageGraph(facts)}>
      <TroubleMessage />
    </SitePage>
  )
}

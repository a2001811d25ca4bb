import type { Metadata } from 'next'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { TroubleMessage } from '@/components/site/trouble-message'
import { pageMetadata } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

export const dynamic = 'force-dynamic'

const { title, description } = strings().trouble
const facts = { path: '/trouble', title, description }

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

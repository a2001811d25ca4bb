import type { Metadata } from 'next'
import { UnderAgeMessage } from '@/components/plan/under-age-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { underAgePage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(underAgePage)

export default function UnderAgePage() {
  return (
    <SitePage jsonLd={pageGraph(underAgePage)} banner={false}>
      <UnderAgeMessage />
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { ConfirmedMessage } from '@/components/plan/confirmed-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { confirmedPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(confirmedPage)

export default function ConfirmedPage() {
  return (
    <SitePage jsonLd={pageGraph(confirmedPage)} banner={false}>
      <ConfirmedMessage />
    </SitePage>
  )
}

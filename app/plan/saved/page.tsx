import type { Metadata } from 'next'
import { SavedMessage } from '@/components/plan/later/saved-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { savedPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(savedPage)

export default function SavedPage() {
  return (
    <SitePage jsonLd={pageGraph(savedPage)} banner={false}>
      <SavedMessage />
    </SitePage>
  )
}

import { notFound } from 'next/navigation'
import { StandingPage, standingFacts } from '@/components/reading/standing-page'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { findPage } from '@/lib/content/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

const load = async () => (await findPage('disclaimer')) ?? notFound()

export const generateMetadata = async () => pageMetadata(standingFacts(await load()))

export default async function Disclaimer() {
  const page = await load()
  return (
    <SitePage jsonLd={pageGraph(standingFacts(page), [], 'WebPage')}>
      <StandingPage page={page} />
    </SitePage>
  )
}

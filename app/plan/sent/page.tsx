import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SentMessage } from '@/components/plan/sent-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { sentPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(sentPage)

export default async function SentPage() {
  const sent = sentFrom((await headers()).get('cookie'))
  return (
    <SitePage jsonLd={pageGraph(sentPage)} banner={false}>
      <SentMessage talkFirst={sent?.talkFirst ?? false} />
    </SitePage>
  )
}

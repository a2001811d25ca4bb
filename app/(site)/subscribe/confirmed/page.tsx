import type { Metadata } from 'next'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { SubscribedMessage } from '@/components/subscriptions/subscribed-message'
import { pageMetadata } from '@/lib/site'
import { subscribedPage } from '@/lib/subscriptions/pages'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(subscribedPage), robots: { index: false } }
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function SubscribedPage({ searchParams }: Props) {
  const { token } = await searchParams
  return (
    <SitePage jsonLd={pageGraph(subscribedPage)}>
      <SubscribedMessage preferences={typeof token === 'string' ? token : undefined} />
    </SitePage>
  )
}

import { headers } from 'next/headers'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { SubscribeArticles } from '@/components/subscriptions/subscribe-articles'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'
import { subscribePage } from '@/lib/subscriptions/pages'

export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  const refused = readRefusal(await headers())
  const title = refused ? `Error: ${subscribePage.title}` : subscribePage.title
  return pageMetadata({ ...subscribePage, title })
}

export default async function SubscribePage() {
  return (
    <SitePage jsonLd={pageGraph(subscribePage)}>
      <SubscribeArticles refused={readRefusal(await headers())} />
    </SitePage>
  )
}

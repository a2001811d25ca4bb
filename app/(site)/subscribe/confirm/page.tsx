import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { AskState } from '@/components/subscriptions/ask-state'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'
import { findAsk } from '@/lib/subscriptions/find-ask'
import { confirmPage } from '@/lib/subscriptions/pages'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(confirmPage), robots: { index: false } }
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ConfirmSubscriptionPage({ searchParams }: Props) {
  const { token } = await searchParams
  const known = typeof token === 'string' ? token : ''
  const trouble = readRefusal(await headers())?.trouble ?? false
  // After a fault of ours the database is not asked again: the button stays, and works when it is back.
  const ask = trouble ? ({ state: 'open' } as const) : await findAsk(known)
  return (
    <SitePage jsonLd={pageGraph(confirmPage)} banner={false}>
      <AskState ask={ask} token={known} trouble={trouble} />
    </SitePage>
  )
}

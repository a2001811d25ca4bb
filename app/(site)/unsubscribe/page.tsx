import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { LeaveState } from '@/components/subscriptions/leave-state'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'
import { leavePage } from '@/lib/subscriptions/pages'
import { subscriptionBehind } from '@/lib/subscriptions/subscription'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(leavePage), robots: { index: false } }
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function LeavePage({ searchParams }: Props) {
  const { token } = await searchParams
  const known = typeof token === 'string' ? token : ''
  const trouble = readRefusal(await headers())?.trouble ?? false
  const state = trouble ? 'active' : (await subscriptionBehind(known))?.state
  return (
    <SitePage jsonLd={pageGraph(leavePage)} banner={false}>
      <LeaveState state={state ?? 'unknown'} token={known} trouble={trouble} />
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ConfirmState } from '@/components/plan/confirm-state'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { findConfirmation } from '@/lib/plan/find-confirmation'
import { confirmPage } from '@/lib/plan/pages'
import { pageMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { ...pageMetadata(confirmPage), robots: { index: false }, referrer: 'same-origin' }
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams
  const refused = readRefusal(await headers())
  const known = typeof token === 'string' ? token : ''
  // After a fault of ours the database is not asked again: the button stays, and works when it is back.
  const state = refused?.trouble ? 'open' : (await findConfirmation(known)).state
  return (
    <SitePage jsonLd={pageGraph(confirmPage)} banner={false}>
      <ConfirmState state={state} token={known} trouble={refused?.trouble ?? false} />
    </SitePage>
  )
}

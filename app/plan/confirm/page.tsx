import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ConfirmState } from '@/components/plan/confirm-state'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readingCookies } from '@/lib/forms/reading-cookies'
import { readRefusal } from '@/lib/forms/refusal'
import { openConfirmLink } from '@/lib/plan/open-confirm-link'
import { confirmedPage, confirmPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(confirmPage)

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams
  const asked = await headers()
  const refused = readRefusal(asked)
  const known = typeof token === 'string' ? token : ''
  // After a fault of ours the database is not asked again: the button stays, and works when it is back.
  const state = refused?.trouble ? 'open' : await openConfirmLink(known, readingCookies(asked))
  if (state === 'confirmed') redirect(confirmedPage.path)
  return (
    <SitePage jsonLd={pageGraph(confirmPage)} banner={false}>
      <ConfirmState state={state} token={known} trouble={refused?.trouble ?? false} />
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { LinkPrompt } from '@/components/privacy/link-prompt'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { findMyDataLink } from '@/lib/privacy/open-my-data'
import { myDataOpenPage } from '@/lib/privacy/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(myDataOpenPage)

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function MyDataOpenPage({ searchParams }: Props) {
  const { token } = await searchParams
  const known = typeof token === 'string' ? token : ''
  const trouble = readRefusal(await headers())?.trouble ?? false
  // After a fault of ours the database is not asked again: the button stays, and works when it is back.
  const state = trouble ? 'open' : await findMyDataLink(known)
  return (
    <SitePage jsonLd={pageGraph(myDataOpenPage)} banner={false}>
      <LinkPrompt state={state} token={known} trouble={trouble} />
    </SitePage>
  )
}

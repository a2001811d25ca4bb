import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SentMessage } from '@/components/plan/sent-message'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { readRefusal } from '@/lib/forms/refusal'
import { refusedState } from '@/lib/forms/refused-state'
import { askedKeys } from '@/lib/plan/asking-browser'
import { sentFrom } from '@/lib/plan/funnel/sent-cookie'
import { sentPage } from '@/lib/plan/pages'
import { privateMetadata } from '@/lib/site'

export const dynamic = 'force-dynamic'

export const generateMetadata = async (): Promise<Metadata> => privateMetadata(sentPage)

type Props = { searchParams: Promise<{ again?: string | string[] }> }

export default async function SentPage({ searchParams }: Props) {
  const asked = await headers()
  const cookies = asked.get('cookie')
  return (
    <SitePage jsonLd={pageGraph(sentPage)} banner={false}>
      <SentMessage
        talkFirst={sentFrom(cookies)?.talkFirst ?? false}
        mayResend={askedKeys(cookies).length > 0}
        again={(await searchParams).again === 'yes'}
        trouble={refusedState(readRefusal(asked)).trouble}
      />
    </SitePage>
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { pageGraph } from '@/components/site/json-ld'
import { SitePage } from '@/components/site/site-page'
import { PreferencesState } from '@/components/subscriptions/preferences-state'
import { listTopics } from '@/lib/content/topics'
import { readRefusal } from '@/lib/forms/refusal'
import { pageMetadata } from '@/lib/site'
import { preferencesPage } from '@/lib/subscriptions/pages'
import { subscriptionBehind } from '@/lib/subscriptions/subscription'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const refused = readRefusal(await headers())
  const title = refused ? `Error: ${preferencesPage.title}` : preferencesPage.title
  return {
    ...pageMetadata({ ...preferencesPage, title }),
    robots: { index: false },
  }
}

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> }

export default async function PreferencesPage({ searchParams }: Props) {
  const { token, done } = await searchParams
  const known = typeof token === 'string' ? token : ''
  const refused = readRefusal(await headers())
  return (
    <SitePage jsonLd={pageGraph(preferencesPage)} banner={false}>
      <PreferencesState
        token={known}
        subscription={await subscriptionBehind(known)}
        topics={await listTopics()}
        refused={refused}
        done={done !== undefined}
      />
    </SitePage>
  )
}
